package org.assay.platform.widgets;

import com.vaadin.flow.component.icon.SvgIcon;

/** A picture from the sprite {@code frontend/icons.svg}, by its name there. Icons repeat a word that stands beside them, so they are hidden. */
public final class Icon {
    private static final String SPRITE = "assay/icons.svg";

    private Icon() {}

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
