package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the device says. A cookie keeps the choice, because it is the device's and not the person's. */
enum Scheme {
    DEVICE("As the device", ColorScheme.Value.LIGHT_DARK),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "assay-scheme";

    private final String word;
    private final ColorScheme.Value value;

    Scheme(String word, ColorScheme.Value value) {
        this.word = word;
        this.value = value;
    }

    String word() {
        return word;
    }

    /** The CSS value of {@code color-scheme}. */
    String css() {
        return value.getValue();
    }

    /** The choice that this browser brings along. */
    static Scheme of(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie ->
                        Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(cookie.getValue())))
                .findFirst()
                .orElse(DEVICE);
    }

    /** Shows it now and from now on. */
    void choose(UI ui) {
        ui.getPage().setColorScheme(value);
        Cookie cookie = new Cookie(COOKIE, name().toLowerCase(Locale.ROOT));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
