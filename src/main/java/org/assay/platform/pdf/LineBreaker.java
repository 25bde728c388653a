package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Prose.Fragment;
import org.assay.platform.pdf.Prose.Line;

/** Breaks text after spaces, hyphens and slashes, and inside a word only when the word is longer than the line. */
final class LineBreaker {
    /** A stretch without a break inside; {@code open} when the line may end after it. */
    private record Atom(String text, Style style, Rich.Run run, int index, boolean open) {}

    private final Setting setting;
    private final Style style;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private List<Atom> line = new ArrayList<>();

    LineBreaker(Setting setting, Style style, float width) {
        this.setting = setting;
        this.style = style;
        this.width = width;
    }

    List<Line> lines(Rich text) {
        var runs = text.runs();
        var word = new ArrayList<Atom>();
        for (int index = 0; index < runs.size(); index++) {
            for (var atom : atoms(setting.resolved(runs.get(index)), index)) {
                if (atom.text().equals("\n")) {
                    place(word);
                    end(true);
                    continue;
                }
                word.add(atom);
                if (atom.open()) {
                    place(word);
                }
            }
        }
        place(word);
        if (!line.isEmpty()) {
            end(false);
        }
        return lines;
    }

    private List<Atom> atoms(Rich.Run run, int index) {
        var wanted = style.of(run.manner());
        var shown = setting.fonts().shows(wanted.face(), run.text()) ? wanted : wanted.of(Face.REGULAR);
        var atoms = new ArrayList<Atom>();
        int from = 0;
        var text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                if (i > from) {
                    atoms.add(new Atom(text.substring(from, i), shown, run, index, false));
                }
                atoms.add(new Atom("\n", shown, run, index, true));
                from = i + 1;
            } else if (opens(text, i)) {
                atoms.add(new Atom(text.substring(from, i + 1), shown, run, index, true));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            atoms.add(new Atom(text.substring(from), shown, run, index, false));
        }
        return atoms;
    }

    private static boolean opens(String text, int at) {
        char letter = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 'x';
        return switch (letter) {
            case ' ' -> next != ' ';
            // Not inside a date, a number range or an option such as -jar.
            case '-', '/', '\u2013' -> at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(next);
            default -> false;
        };
    }

    private void place(List<Atom> word) {
        if (word.isEmpty()) {
            return;
        }
        if (measure(line, word) > width && !line.isEmpty()) {
            end(false);
        }
        if (measure(List.of(), word) > width) {
            word.forEach(this::chop);
        } else {
            line.addAll(word);
        }
        word.clear();
    }

    /** A word that is longer than the line, such as a fingerprint. */
    private void chop(Atom atom) {
        var rest = new StringBuilder();
        for (var letter : atom.text().codePoints().mapToObj(Character::toString).toList()) {
            var longer = List.of(new Atom(rest + letter, atom.style(), atom.run(), atom.index(), true));
            if (measure(line, longer) > width && !(line.isEmpty() && rest.isEmpty())) {
                if (!rest.isEmpty()) {
                    line.add(new Atom(rest.toString(), atom.style(), atom.run(), atom.index(), true));
                    rest.setLength(0);
                }
                end(false);
            }
            rest.append(letter);
        }
        if (!rest.isEmpty()) {
            line.add(new Atom(rest.toString(), atom.style(), atom.run(), atom.index(), true));
        }
    }

    private float measure(List<Atom> begun, List<Atom> word) {
        float sum = 0;
        for (var atom : begun) {
            sum += setting.fonts().width(atom.style(), setting.printable(atom.style(), atom.text()));
        }
        for (int i = 0; i < word.size(); i++) {
            var text = i == word.size() - 1
                    ? word.get(i).text().stripTrailing()
                    : word.get(i).text();
            sum += setting.fonts()
                    .width(word.get(i).style(), setting.printable(word.get(i).style(), text));
        }
        // Kerning across the seams is only known once the line is joined.
        return sum - 0.01f;
    }

    /** Joins the atoms of a line into one fragment per run. A line broken by hand reads as separated too. */
    private void end(boolean byHand) {
        var fragments = new ArrayList<Fragment>();
        float x = 0;
        float height = style.leading();
        for (int i = 0; i < line.size(); ) {
            var first = line.get(i);
            var text = new StringBuilder();
            for (; i < line.size() && line.get(i).index() == first.index(); i++) {
                text.append(line.get(i).text());
            }
            if (byHand && i == line.size() && !text.toString().endsWith(" ")) {
                text.append(' ');
            }
            float advance = setting.fonts().width(first.style(), setting.printable(first.style(), text.toString()));
            fragments.add(new Fragment(text.toString(), first.style(), first.run(), first.index(), x, advance));
            x += advance;
            height = Math.max(height, first.style().leading());
        }
        lines.add(new Line(fragments, visible(fragments, x), height));
        line = new ArrayList<>();
    }

    private float visible(List<Fragment> fragments, float x) {
        if (fragments.isEmpty()) {
            return 0;
        }
        var last = fragments.getLast();
        var text = setting.printable(last.style(), last.text());
        return x
                - setting.fonts().width(last.style(), text)
                + setting.fonts().width(last.style(), text.stripTrailing());
    }
}
