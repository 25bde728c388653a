package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Bars and lines as SVG, drawn with nothing but text; readable on a light page and on a dark one, and without colours. */
final class Picture {
    private static final int WIDTH = 860;
    private static final int LABEL = 300;
    private static final int ROOM = WIDTH - LABEL - 90;
    private static final int BAR = 14;
    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1f2328; }
            .small { font-size: 11px; fill: #59636e; }
            .rule { stroke: #d1d9e0; stroke-width: 1; }
            .a { fill: #0f62a8; stroke: #0f62a8; } .b { fill: #c4650a; stroke: #c4650a; } .c { fill: #8a9199; stroke: #8a9199; }
            .line { fill: none; stroke-width: 2; }
            .b.line { stroke-dasharray: 7 3; } .c.line { stroke-dasharray: 2 3; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3; } .small { fill: #9198a1; } .rule { stroke: #3d444d; }
              .a { fill: #58a6ff; stroke: #58a6ff; } .b { fill: #f0983e; stroke: #f0983e; } .c { fill: #8b949e; stroke: #8b949e; }
            }
            </style>
            """;
    private static final String TONES = "abc";

    /**
     * A row of bars, or a line.
     *
     * @param label what it is of
     * @param values one for each of the picture's kinds; NaN where there is none
     */
    record Row(String label, List<Double> values) {}

    private Picture() {}

    /** Bars from left to right on a scale of powers of ten, because what is compared lies far apart. */
    static String bars(String title, String unit, List<String> kinds, List<Row> rows) {
        double most = most(rows);
        double least = Math.pow(10, Math.floor(Math.log10(Math.max(least(rows), 1e-3))));
        int each = kinds.size() * (BAR + 3) + 12;
        int height = 64 + rows.size() * each + 24;
        var svg = opening(title, height).append(legend(kinds));
        double decades = Math.max(1, Math.ceil(Math.log10(most / least)));
        for (int decade = 0; decade <= decades; decade++) {
            double x = LABEL + ROOM * decade / decades;
            svg.append(line(x, 56, x, height - 22));
            svg.append(text(x, height - 6, "small", "middle", figure(least * Math.pow(10, decade)) + " " + unit));
        }
        double y = 62;
        for (var row : rows) {
            svg.append(text(LABEL - 10, y + each / 2.0 - 2, "", "end", row.label()));
            for (int kind = 0; kind < kinds.size(); kind++) {
                double value = row.values().get(kind);
                double top = y + kind * (BAR + 3);
                if (!Double.isNaN(value)) {
                    double length = Math.max(2, ROOM * Math.log10(value / least) / decades);
                    svg.append("<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>%n"
                            .formatted(tone(kind), LABEL, top, length, BAR));
                    svg.append(text(LABEL + length + 6, top + BAR - 3, "small", "start", figure(value)));
                }
            }
            y += each;
        }
        return svg.append("</svg>\n").toString();
    }

    /** Lines over steps that stand at equal distances, from zero up. */
    static String lines(String title, String unit, List<String> steps, List<Row> rows) {
        int height = 400;
        int bottom = height - 40;
        int top = 70;
        double most = most(rows) * 1.1;
        var svg = opening(title, height);
        for (int part = 0; part <= 4; part++) {
            double y = bottom - (bottom - top) * part / 4.0;
            svg.append(line(60, y, WIDTH - 250, y));
            svg.append(text(54, y + 4, "small", "end", figure(most * part / 4)));
        }
        svg.append(text(60, 56, "small", "start", unit));
        double step = (WIDTH - 330.0) / Math.max(1, steps.size() - 1);
        for (int at = 0; at < steps.size(); at++)
            svg.append(text(70 + at * step, bottom + 20, "small", "middle", steps.get(at)));
        double labelled = top - 14;
        var ordered = rows.stream()
                .sorted((one, other) -> Double.compare(last(other), last(one)))
                .toList();
        for (var row : ordered) {
            int kind = rows.indexOf(row);
            var points = IntStream.range(0, row.values().size())
                    .filter(at -> !Double.isNaN(row.values().get(at)))
                    .mapToObj(at ->
                            "%.1f,%.1f".formatted(70 + at * step, y(row.values().get(at), most, top, bottom)))
                    .toList();
            svg.append("<polyline class=\"line %s\" points=\"%s\"/>%n".formatted(tone(kind), String.join(" ", points)));
            double wanted = y(last(row), most, top, bottom) + 4;
            labelled = Math.max(wanted, labelled + 15);
            svg.append(text(WIDTH - 244, labelled, "small", "start", row.label() + " " + figure(last(row))));
        }
        return svg.append("</svg>\n").toString();
    }

    static void write(Path file, String svg) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, svg);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static StringBuilder opening(String title, int height) {
        return new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                                .formatted(WIDTH, height, escaped(title)))
                .append(STYLE)
                .append(text(10, 20, "", "start", title));
    }

    private static String legend(List<String> kinds) {
        var legend = new StringBuilder();
        double x = LABEL;
        for (int kind = 0; kind < kinds.size(); kind++) {
            legend.append(
                    "<rect class=\"%s\" x=\"%.0f\" y=\"33\" width=\"12\" height=\"12\"/>%n".formatted(tone(kind), x));
            legend.append(text(x + 18, 43, "small", "start", kinds.get(kind)));
            x += 34 + kinds.get(kind).length() * 6.4;
        }
        return legend.toString();
    }

    private static double y(double value, double most, int top, int bottom) {
        return bottom - (bottom - top) * value / most;
    }

    private static double last(Row row) {
        return row.values().stream()
                .filter(value -> !Double.isNaN(value))
                .reduce((first, next) -> next)
                .orElse(0.0);
    }

    private static double most(List<Row> rows) {
        return values(rows).max().orElse(1);
    }

    private static double least(List<Row> rows) {
        return values(rows).min().orElse(1);
    }

    private static java.util.stream.DoubleStream values(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value));
    }

    private static char tone(int kind) {
        return TONES.charAt(kind % TONES.length());
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "<line class=\"rule\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n".formatted(x1, y1, x2, y2);
    }

    private static String text(double x, double y, String kind, String anchor, String words) {
        return "<text x=\"%.1f\" y=\"%.1f\"%s text-anchor=\"%s\">%s</text>%n"
                .formatted(x, y, kind.isEmpty() ? "" : " class=\"" + kind + "\"", anchor, escaped(words));
    }

    /** As many places as are worth reading. */
    static String figure(double value) {
        if (value >= 100) return String.format(Locale.UK, "%,.0f", value);
        if (value >= 10) return plain(String.format(Locale.UK, "%.1f", value));
        return plain(String.format(Locale.UK, "%.2f", value));
    }

    private static String plain(String figure) {
        return figure.contains(".") ? figure.replaceAll("\\.?0+$", "") : figure;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
