package org.assay.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Actor;
import org.assay.identity.SignIn;
import org.assay.notice.NoticeBoard;
import org.assay.notice.NoticeId;
import org.assay.notice.NoticeLine;
import org.assay.notice.Pace;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.Toast;

/** What the acting person was told, the latest first. A letter leads here and on from here, in the role that its page opens in. */
@Route(NoticeNavigation.NOTICES)
@PageTitle("Notices · Assay")
@Menu(title = "Notices", order = 85, icon = "bell")
@StyleSheet("context://assay/notice.css")
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver {
    private static final int PAGE = 30;

    private final NoticeBoard board;
    private final SignIn signIn;
    private final RawHtml list = new RawHtml().classed("col");
    private int page;

    NoticesView(NoticeBoard board, SignIn signIn) {
        this.board = board;
        this.signIn = signIn;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        if (query.getSingleParameter("open").isPresent()) {
            goesOn(event, query);
            return;
        }
        page = query.getSingleParameter("page")
                .filter(number -> number.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        removeAll();
        add(list, aside());
        show();
    }

    /** To the page of one notice, under the hat that it was told to. */
    private void goesOn(BeforeEnterEvent event, QueryParameters query) {
        if (wearsAnother(query)) {
            // The page of another hat is built anew, under that hat.
            event.getUI().getPage().setLocation(NoticeNavigation.NOTICES + "?" + query.getQueryString());
            return;
        }
        var to = read(query.getSingleParameter("open").orElse(""))
                .flatMap(board::open)
                .filter(line -> line.role() == Actor.current().role());
        if (to.isPresent()) event.forwardTo(to.get().path());
        else event.forwardTo(NoticesView.class);
    }

    private boolean wearsAnother(QueryParameters query) {
        var actor = Actor.current();
        var centre = query.getSingleParameter("centre").orElse("");
        var role = query.getSingleParameter("as").orElse("");
        if (actor.centre().value().toString().equals(centre)
                && actor.role().name().equals(role)) return false;
        var hat = signIn.choices().stream()
                .filter(one -> one.centre().value().toString().equals(centre)
                        && one.role().name().equals(role))
                .findFirst();
        hat.ifPresent(signIn::wear);
        return hat.isPresent();
    }

    private void show() {
        var lines = board.page(page - 1, PAGE);
        long all = board.count();
        long unread = board.unread();
        list.show(Markup.of("<div>{}</div>", PageSentence.of(heading(unread, all), second(unread, all)))
                .and(
                        all == 0
                                ? nothing()
                                : Markup.of("<ul class=\"notices\">{}</ul>", Markup.each(lines, NoticesView::line)))
                .and(pager(lines.size(), all)));
    }

    private static String heading(long unread, long all) {
        if (all == 0) return "Nobody has told you anything yet";
        return unread == 0 ? "You have read every notice" : Spoken.opening(unread, "notice is", "notices are") + " new";
    }

    private static String second(long unread, long all) {
        return all == 0
                ? ""
                : "As " + Actor.current().role().word() + " at "
                        + Actor.current().centreName() + ".";
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of("There is no notice for you.", "When something concerns you, it stands here."));
    }

    private static Markup line(NoticeLine line) {
        return Markup.of(
                "<li class=\"{}\"><span class=\"icon\">{}</span><div><a router-link href=\"{}?open={}&amp;centre={}&amp;as={}\">{}</a>{}"
                        + "<p>{}</p><p class=\"xs mut\">{}</p></div></li>",
                line.read() ? "" : "unread",
                Icon.of(line.kind().icon(), 18),
                NoticeNavigation.NOTICES,
                line.id().value(),
                Actor.current().centre().value(),
                line.role(),
                line.title(),
                Markup.when(!line.read(), new Markup(" <b class=\"xs\">New</b>")),
                line.detail(),
                Spoken.moment(line.toldAt()));
    }

    private Markup pager(int shown, long all) {
        int from = (page - 1) * PAGE;
        if (page == 1 && shown >= all) return Markup.NONE;
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><span>{} to {} of {}</span><span class=\"deeds\">{}{}</span></nav>",
                Math.min(from + 1L, all),
                from + shown,
                all,
                Markup.when(page > 1, to(page - 1, "Newer")),
                Markup.when(from + shown < all, to(page + 1, "Older")));
    }

    private static Markup to(int page, String words) {
        return Markup.of("<a router-link href=\"{}?page={}\">{}</a>", NoticeNavigation.NOTICES, page, words);
    }

    private Aside aside() {
        var all = new Button("Mark all as read", press -> {
            board.readAll();
            show();
        });
        var paces = new RadioButtonGroup<Pace>("Letters about notices");
        paces.setItems(List.of(Pace.values()));
        paces.setItemLabelGenerator(Pace::word);
        paces.setValue(board.pace());
        paces.setHelperText(
                board.byLetter()
                        ? "They go to the address that you sign in by."
                        : "This installation sends no letters; your choice holds from when it does.");
        paces.addValueChangeListener(chosen -> {
            if (chosen.getValue() == null) return;
            board.choose(chosen.getValue());
            Toast.done("Your choice is saved.", chosen.getValue().word() + ".");
        });
        var letters = new Div(paces);
        letters.addClassNames("card", "stacked");
        return new Aside(new Div(all), letters);
    }

    private static Optional<NoticeId> read(String id) {
        try {
            return Optional.of(new NoticeId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
