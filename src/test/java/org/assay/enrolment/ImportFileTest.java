package org.assay.enrolment;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.assay.platform.CsvText;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
    private static final String HEADER = "First name,Surname,Email,Cohort\n";
    private static final String ZOE = "Zoë,O’Neill,zoe@example.org,September\n";

    @Test
    void aFileIsReadInTheEncodingThatItHas() {
        assertThat(read((HEADER + ZOE).getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(read(("\uFEFF" + HEADER + ZOE).getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(read((HEADER + ZOE).getBytes(Charset.forName("windows-1252")))
                        .encoding())
                .isEqualTo("Windows-1252");
        assertThat(read(("\uFEFF" + HEADER + ZOE).getBytes(UTF_16LE)).encoding())
                .isEqualTo("UTF-16");
        for (byte[] bytes : List.of(
                (HEADER + ZOE).getBytes(UTF_8),
                ("\uFEFF" + HEADER + ZOE).getBytes(UTF_8),
                (HEADER + ZOE).getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + HEADER + ZOE).getBytes(UTF_16LE))) {
            var file = read(bytes);
            assertThat(file.header()).startsWith("First name");
            assertThat(file.rows().getFirst().cells()).startsWith("Zoë", "O’Neill");
        }
    }

    @Test
    @DisplayName("IM-4 what is in no encoding is refused with the row")
    void whatIsInNoEncodingIsRefusedWithTheRow() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "Amira,Khan,amira@example.org,September\nTomasz,Now").getBytes(UTF_8));
        bytes.write(0x81);
        bytes.writeBytes("ak,t@example.org,September\n".getBytes(UTF_8));
        refused(
                bytes.toByteArray(),
                "import-encoding",
                "Row 3 has characters that are neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8” and bring it"
                        + " again.");
        refused((HEADER + "A\0,B,c@example.org,September").getBytes(UTF_8), "import-encoding", "Row 2 has characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        var file = read((HEADER + ZOE).replace(",", separator).getBytes(UTF_8));
        assertThat(file.header()).containsExactly("First name", "Surname", "Email", "Cohort");
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    @DisplayName("IM-4 a missing column is named beside those that were found")
    void aMissingColumnIsNamedBesideThoseThatWereFound() {
        assertThatThrownBy(() -> read("Forename,Family name,Phone\nAmira,Khan,1\n".getBytes(UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().sentence())
                            .isEqualTo(
                                    "The columns “Email” and “Cohort” are missing. Add them to the first row and bring"
                                            + " the file again.");
                    assertThat(refused.refusal().details())
                            .contains("Found in the first row: “Forename”, “Family name”, “Phone”");
                });
        refused(
                "First name,Surname,Email\nA,B,c\n".getBytes(UTF_8),
                "import-header",
                "The column “Cohort” is missing. Add it to the first row and bring the file again.");
        refused(
                "First name,Forename,Surname,Email,Cohort\nA,A,B,c,d\n".getBytes(UTF_8),
                "import-header",
                "Two columns mean “First name”.");
    }

    @Test
    @DisplayName("IM-4 an empty file is refused")
    void anEmptyFileIsRefused() {
        refused(new byte[0], "import-empty", "The file is empty.");
        refused("\uFEFF\r\n  \r\n".getBytes(UTF_8), "import-empty", "The file is empty.");
        refused(HEADER.getBytes(UTF_8), "import-empty", "The file has a heading row and nothing under it.");
        refused(
                (HEADER + ",,,\n\n").getBytes(UTF_8),
                "import-empty",
                "The file has a heading row and nothing under it.");
    }

    @Test
    void whatIsNoCsvIsRefused() {
        refused(new byte[] {'P', 'K', 3, 4, 0}, "import-workbook", "This is a workbook");
        refused(
                (HEADER + ZOE + "\"Amira,Khan,a@example.org,September\n").getBytes(UTF_8),
                "import-quotes",
                "Row 3 cannot be read: a quotation mark is opened and never closed.");
    }

    @Test
    @DisplayName("IM-4 at most five thousand rows come in one file")
    void atMostFiveThousandRowsComeInOneFile() {
        String row = ZOE;
        assertThat(read((HEADER + row.repeat(5_000)).getBytes(UTF_8)).rows()).hasSize(5_000);
        refused(
                (HEADER + row.repeat(5_001)).getBytes(UTF_8),
                "import-rows",
                "The file has 5,001 rows; one file brings at most 5,000.");
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        var file = read((HEADER + "\n" + "\"Ann\nMarie\",Lee,a@example.org,September\n,,,\n" + ZOE).getBytes(UTF_8));
        assertThat(file.rows()).extracting(ImportFile.Row::number).containsExactly(3, 5);
    }

    @Test
    void whatWasMadeHarmlessIsReadAsItWasMeant() {
        for (String cell : List.of("=1+1", "+44 20", "-", "@home", "'quoted'", "plain", "")) {
            byte[] file = CsvText.forSpreadsheets(
                    List.of(List.of("First name", "Surname", "Email", "Cohort"), List.of(cell, "x", "y", "z")));
            assertThat(read(file).rows().getFirst().cells().getFirst()).isEqualTo(cell);
        }
        assertThat(new String(CsvText.forSpreadsheets(List.of(List.of("=cmd|' /C calc'!A0", "Amira"))), UTF_8))
                .contains("\"'=cmd|' /C calc'!A0\",\"Amira\"");
    }

    private static ImportFile read(byte[] bytes) {
        return ImportFile.read(bytes);
    }

    private static void refused(byte[] bytes, String rule, String sentence) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule))
                .hasMessageContaining(sentence);
    }
}
