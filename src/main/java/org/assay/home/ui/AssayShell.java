package org.assay.home.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** What every page starts from. There is no theme: Vaadin's base styles, then ours, in this order. */
@StyleSheet("context://assay/tokens.css")
@StyleSheet("context://assay/base.css")
@StyleSheet("context://assay/vaadin.css")
@StyleSheet("context://assay/marks.css")
@StyleSheet("context://assay/pieces.css")
@StyleSheet("context://assay/frame.css")
@StyleSheet("context://assay/home.css")
@StyleSheet("context://assay/entrance.css")
@StyleSheet("context://assay/workspace.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class AssayShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "assay/favicon.svg", "any");
        settings.addMetaTag("description", "The record of an assessment centre");
    }
}
