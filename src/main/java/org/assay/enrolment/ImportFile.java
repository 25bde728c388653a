package org.assay.enrolment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.platform.CsvText;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;

/**
 * A file of learners as it was read. Rows are numbered as a spreadsheet shows them: the heading is row 1, empty rows count.
 *
 * @param encoding as people call it, such as "UTF-8"
 * @param header the headings as they stand in the file
 */
record ImportFile(String encoding, String separator, List<String> header, List<Row> rows) {
    static final int MOST_ROWS = 5_000;
    private static final int MOST_BYTES = 5_000_000;
    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    record Row(int number, List<String> cells) {}

    /** Where each column that we know stands in the file. */
    Map<Column, Integer> places() {
        return places(header);
    }

    static Map<Column, Integer> places(List<String> header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            Column.called(header.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    /** @throws Refused when the file as a whole cannot be read as learners */
    static ImportFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES)
            throw new Refused("import-size", "The file is larger than 5 MB. Split it into smaller files.");
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            throw new Refused(
                    "import-workbook", "This is a workbook, not a CSV file. Save it as “CSV UTF-8” and bring that.");
        Text text = decode(bytes);
        if (text.characters().isBlank())
            throw new Refused("import-empty", "The file is empty. It needs a heading row and a row for each learner.");
        char separator = separator(text.characters());
        List<Row> rows = rows(text.characters(), separator);
        List<String> header =
                rows.getFirst().cells().stream().map(String::strip).toList();
        checkHeader(header);
        List<Row> learners = rows.subList(1, rows.size());
        if (learners.isEmpty())
            throw new Refused(
                    "import-empty", "The file has a heading row and nothing under it. Add a row for each learner.");
        if (learners.size() > MOST_ROWS)
            throw new Refused(
                    "import-rows",
                    "The file has %,d rows; one file brings at most %,d. Split it into smaller files."
                            .formatted(learners.size(), MOST_ROWS));
        String called = switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
        return new ImportFile(text.encoding(), called, header, List.copyOf(learners));
    }

    private static List<Row> rows(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
        try {
            for (var record : reader) {
                number++;
                List<String> cells =
                        record.getFields().stream().map(CsvText::meant).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) rows.add(new Row(number, cells));
            }
        } catch (CsvParseException unclosed) {
            throw new Refused(
                    "import-quotes",
                    "Row " + (number + 1) + " cannot be read: a quotation mark is opened and never closed."
                            + " Close it in the file and bring the file again.");
        }
        return rows;
    }

    private static void checkHeader(List<String> header) {
        List<Column> found =
                header.stream().map(Column::called).flatMap(Optional::stream).toList();
        List<String> missing = Arrays.stream(Column.values())
                .filter(column -> column.needed() && !found.contains(column))
                .map(Column::word)
                .toList();
        if (!missing.isEmpty()) {
            String here = header.stream().map(heading -> "“" + heading + "”").collect(Collectors.joining(", "));
            throw new Refused(new Refusal(
                    "import-header",
                    (missing.size() == 1 ? "The column " : "The columns ") + listed(missing)
                            + (missing.size() == 1 ? " is missing" : " are missing")
                            + ". Add "
                            + (missing.size() == 1 ? "it" : "them")
                            + " to the first row and bring the file again.",
                    List.of(
                            "Found in the first row: " + here,
                            "Needed: First name, Surname, Email, Cohort",
                            "May be left out: ULN, Start date, Registration number, Registration date")));
        }
        for (Column column : found) {
            if (found.stream().filter(column::equals).count() > 1)
                throw new Refused(
                        "import-header",
                        "Two columns mean “" + column.word() + "”. Keep one of them and bring the file again.");
        }
    }

    private static String listed(List<String> words) {
        String all = words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private record Text(String encoding, String characters) {}

    private static Text decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) return strict(bytes, StandardCharsets.UTF_16LE, "UTF-16");
        if (startsWith(bytes, 0xFE, 0xFF)) return strict(bytes, StandardCharsets.UTF_16BE, "UTF-16");
        Text text;
        try {
            text = new Text("UTF-8", decoded(bytes, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUnicode) {
            text = strict(bytes, WINDOWS, "Windows-1252");
        }
        int stray = strayControl(text.characters());
        if (stray >= 0) throw unreadable(text.characters().substring(0, stray));
        return text;
    }

    private static Text strict(byte[] bytes, Charset charset, String called) {
        try {
            return new Text(called, decoded(bytes, charset));
        } catch (CharacterCodingException neither) {
            int good = firstBad(bytes, charset);
            throw unreadable(new String(bytes, 0, good, StandardCharsets.ISO_8859_1));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static int firstBad(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }

    private static int strayControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') return i;
        }
        return -1;
    }

    private static Refused unreadable(String before) {
        long row = 1 + before.chars().filter(c -> c == '\n').count();
        return new Refused(
                "import-encoding",
                "Row " + row
                        + " has characters that are neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8” and"
                        + " bring it again.");
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) best = candidate;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }
}
