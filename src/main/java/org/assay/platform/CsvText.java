package org.assay.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists of cells as CSV text: for what is kept in the database, and for what a person opens in a spreadsheet. */
public final class CsvText {
    private CsvText() {}

    /** Exactly these cells, to be read back by {@link #read}. */
    public static String write(List<List<String>> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            records.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    public static List<List<String>> read(String text) {
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
    public static byte[] forSpreadsheets(List<List<String>> records) {
        return forSpreadsheets(records.stream());
    }

    /** As {@link #forSpreadsheets(List)}, of rows that are held one at a time. */
    public static byte[] forSpreadsheets(Stream<List<String>> records) {
        var bytes = new ByteArrayOutputStream();
        try (var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
            try (CsvWriter writer =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
                records.forEach(row ->
                        writer.writeRecord(row.stream().map(CsvText::harmless).toList()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A cell that begins like a formula gets a leading apostrophe. */
    private static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** What was meant by a cell that {@link #harmless} had written. */
    public static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
