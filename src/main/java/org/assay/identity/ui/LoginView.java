package org.assay.identity.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.identity.Cast;
import org.assay.identity.Cast.Player;
import org.assay.identity.OneTimeLinks;
import org.assay.identity.SignInRefusal;
import org.assay.identity.WaysIn;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in by plain forms, which work before any script has arrived. A demonstration offers its cast. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Assay")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {
    private static final Markup BRAND =
            Markup.of("<p class=\"brand\">{}<span>Assay</span></p>", StateMark.svg(Shape.OCTAGON_A, 30));

    /** The product's name, as it heads every page that stands before sign-in. */
    public static Markup brand() {
        return BRAND;
    }

    private final Optional<Cast> cast;
    private final OneTimeLinks links;
    private final WaysIn ways;

    LoginView(ObjectProvider<Cast> cast, OneTimeLinks links, WaysIn ways) {
        this.links = links;
        this.cast = Optional.ofNullable(cast.getIfAvailable());
        this.ways = ways;
        addClassName("entrance-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var refusal = refusal(event.getLocation().getQueryParameters().getParameters());
        removeAll();
        add(new RawHtml(cast.map(players -> offering(players, refusal)).orElseGet(() -> asking(refusal, event))));
    }

    private static Markup refusal(Map<String, List<String>> query) {
        if (query.containsKey("error"))
            return RefusalCard.alert(
                    "That user name and password do not belong together.", List.of("Check both and try again."));
        return query.getOrDefault("refused", List.of()).stream()
                .flatMap(code -> SignInRefusal.coded(code).stream())
                .findFirst()
                .map(refused -> RefusalCard.alert(refused.sentence(), List.of(refused.next())))
                .orElse(Markup.NONE);
    }

    private Markup asking(Markup refusal, BeforeEnterEvent event) {
        return Markup.of(
                "{}<h1 class=\"entrance\">Sign in</h1><p class=\"sub\">The record of your assessment centre.</p>{}{}{}",
                BRAND,
                refusal,
                providers(),
                LinkForm.of(links, event));
    }

    private Markup providers() {
        return Markup.of(
                "<ul class=\"ways\">{}</ul>",
                Markup.each(
                        ways.providers(),
                        way -> Markup.of(
                                "<li><a class=\"btn primary touch\" href=\"{}\" router-ignore>Continue with {}</a></li>",
                                way.address(),
                                way.name())));
    }

    private Markup offering(Cast cast, Markup refusal) {
        return Markup.of(
                "{}<h1 class=\"entrance\">Choose who you are today</h1>"
                        + "<p class=\"sub\">This is a demonstration with invented centres and people. Nobody else sees what you do here.</p>"
                        + "{}{}<ul class=\"cast\">{}</ul><p class=\"entrance-foot\">{}<span>{}</span></p>"
                        + "<details{}><summary>Sign in with a user name</summary>{}</details>",
                BRAND,
                refusal,
                providers(),
                Markup.each(cast.players(), LoginView::card),
                Icon.of("building-2", 18),
                cast.setting(),
                refusal.isEmpty() ? Markup.NONE : new Markup(" open"),
                form());
    }

    private static Markup card(Player player) {
        return Markup.of(
                "<li><form method=\"post\" action=\"login\"><input type=\"hidden\" name=\"username\" value=\"{}\">"
                        + "<input type=\"hidden\" name=\"password\" value=\"{}\">"
                        + "<button type=\"submit\">{}<b>{}</b><small>{}</small><span class=\"finds\">{}</span>"
                        + "<span class=\"go\"><span>Continue as {}</span>{}</span></button></form></li>",
                player.username(),
                player.password(),
                Avatar.large(player.name()),
                player.name(),
                player.role(),
                player.finds(),
                player.name().split(" ")[0],
                Icon.of("arrow-right", 16));
    }

    private static Markup form() {
        return new Markup("""
                <form class="signin" method="post" action="login">
                  <label>User name<input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
                  <label>Password<input name="password" type="password" autocomplete="current-password" required></label>
                  <button type="submit" class="btn primary touch">Sign in</button>
                </form>
                """);
    }
}
