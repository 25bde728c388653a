package org.assay.platform.widgets;

import com.vaadin.flow.component.icon.SvgIcon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** A picture from the sprite {@code frontend/icons.svg}, by its name there. Icons repeat a word that stands beside them, so they are hidden. */
public final class Icon {
    private static final String SPRITE = "assay/icons.svg?" + version();

    private Icon() {}

    /** Changes with the sprite, so that browsers may keep it for good. */
    private static String version() {
        try (var sprite = Icon.class.getResourceAsStream("/META-INF/resources/assay/icons.svg")) {
            var sum = new CRC32();
            if (sprite != null) sum.update(sprite.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In markup, 18 wide and high, in the colour of its surroundings. */
    public static Markup of(String name) {
        return of(name, 18);
    }

    /** In markup, so many pixels wide and high. */
    public static Markup of(String name, int size) {
        return Markup.of(
                "<svg class=\"icon\" width=\"{}\" height=\"{}\" aria-hidden=\"true\"><use href=\"{}#{}\"/></svg>",
                size,
                size,
                SPRITE,
                name);
    }

    /** As a component, for buttons and navigation. */
    public static SvgIcon component(String name) {
        SvgIcon icon = new SvgIcon(SPRITE, name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
