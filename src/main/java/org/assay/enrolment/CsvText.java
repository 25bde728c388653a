package org.assay.enrolment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of cells as CSV text: for what is kept in the database, and for what a person opens in a spreadsheet. */
final class CsvText {
    private CsvText() {}

    /** Exactly these cells, to be read back by {@link #read}. */
    static String write(List<List<String>> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            records.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static List<List<String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        for (var row : CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            records.add(List.copyOf(row.getFields()));
        }
        return records;
    }

    /**
     * A file for a spreadsheet: UTF-8 with the mark that makes a spreadsheet read it so, and no cell that it would take for a
     * formula.
     */
    static byte[] forSpreadsheets(List<List<String>> records) {
        List<List<String>> harmless = records.stream()
                .map(row -> row.stream().map(CsvText::harmless).toList())
                .toList();
        return ("\uFEFF" + write(harmless)).getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that begins like a formula gets a leading apostrophe. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** What was meant by a cell that {@link #harmless} had written. */
    static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
