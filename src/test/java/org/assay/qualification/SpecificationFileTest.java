package org.assay.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is planted in one line of a file that is read well without it. */
class SpecificationFileTest {
    private static final String GOOD = """
            key: example-1
            title: An example
            awardingOrganisation:
              key: ocr
              name: OCR
              shortName: OCR
            provenance:
              reading: revision-page
              source: Made for this test.
            units:
              - key: example-1-unit-1
                title: The unit
                outcomes:
                  - number: 1
                    words: Understand it
                criteria:
                  - ref: 1.1
                    outcome: 1
                    verb: explain
                    short: It
                    words: Explain it over time
                  - ref: 1.2
                    outcome: 1
                    short: That
                    words: Explain that
                guidance:
                  - kind: misconception
                    words: It is easy.
                    correction: It is not.
                    bearsOn: [1.1]
                  - kind: assessment-guidance
                    criterion: 1.2
                    words: Look closely.
                rules:
                  - id: R4
                    kind: planned-interventions
                    criteria: [1.1]
                    atLeast: 3
                    overDays: 28
                    quotes: [over time]
                    evaluated: now
            """;

    @Test
    void aGoodFileIsRead() {
        Specification read = read(GOOD);
        assertThat(read.units().getFirst().refs())
                .extracting(CriterionRef::value)
                .containsExactly("1.1", "1.2");
        assertThat(read.version()).isEqualTo(1);
    }

    @ParameterizedTest(name = "line {0}: {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | key: example-1                  | key: example                   | "example" is not a specification key
            1  | key: example-1                  | key: example-2                 | must be called example-2.yaml
            1  | title: An example               | titel: An example              | "title" is missing
            2  | title: An example               | title: ''                      | "title" is empty
            3  | title: An example               | title: An example\\ncolour: red | "colour" is not known here. Expected: awardingOrganisation, key,
            3  | title: An example               | title: An example\\ntitle: Two  | "title" stands twice, first in line 2
            4  | shortName: OCR                  | shortName: FAQ                 | reads as a help page
            8  | reading: revision-page          | reading: hearsay               | "hearsay" is not a known "reading". Expected one of: unit-specification,
            11 | - key: example-1-unit-1         | - key: other-unit-1            | must begin with its specification's
            14 | - number: 1                     | - number: 2                    | expected 1, not 2
            14 | - number: 1                     | - number: one                  | "number" must be a whole number from 1 to 99, not "one"
            17 | - ref: 1.1                      | - ref: ACL1.1                  | "ACL1.1" is not a criterion reference
            22 | - ref: 1.2                      | - ref: 1.1                     | criterion 1.1 stands twice
            17 | - ref: 1.1                      | - ref: 1.3                     | -
            19 | verb: explain                   | verb: ponder                   | "ponder" is not a known "verb"
            20 | short: It                       | short: It goes on and on and on and on and on and on | at most 40 characters, this one has 45
            27 | kind: misconception             | kind: gossip                   | "gossip" is not a known "kind". Expected one of: aim,
            27 | correction: It is not.          | title: It is not.              | a misconception needs its "correction"
            30 | bearsOn: [1.1]                  | bearsOn: [1.7]                 | names 1.7, which this unit does not have. It has: 1.1, 1.2
            30 | bearsOn: [1.1]                  | bearsOn: 1.1                   | must be a list
            32 | criterion: 1.2                  | criterion: 3.2                 | names 3.2, which this unit does not have
            32 | criterion: 1.2                  | outcome: 2                     | names learning outcome 2, this unit has 1
            35 | - id: R4                        | - id: four                     | "four" is not a rule's id
            36 | kind: planned-interventions     | kind: guesswork                | "guesswork" is not a known "kind"
            38 | atLeast: 3                      | atLeast: 0                     | "atLeast" must be a whole number from 1 to 99
            35 | overDays: 28                    | leftToTheAssessor: x           | "overDays" is missing
            40 | quotes: [over time]             | quotes: [over years]           | "over years" stands nowhere in this unit
            41 | evaluated: now                  | evaluated: soon                | Expected one of: now, later
            11 | units:                          | units: [                       | not well-formed YAML
            """)
    void aMistakeIsReportedWithFileLineAndSentence(int line, String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        String content = GOOD.replaceFirst(Pattern.quote(good), bad.replace("\\n", "\n"));
        if (sentence.equals("-")) { // 1.3 before 1.2: the order is wrong at the second one
            line = 22;
            sentence = "1.2 must come before 1.3";
        }
        String expected = sentence;
        int at = line;
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(SpecificationMistake.class, mistake -> {
            assertThat(mistake.getMessage()).startsWith("specifications/example-1.yaml, line ");
            assertThat(mistake.getMessage()).contains(expected);
            assertThat(mistake.line()).as(mistake.getMessage()).isEqualTo(at);
        });
    }

    @Test
    void anEmptyFileIsAMistakeToo() {
        assertThatThrownBy(() -> read("")).hasMessage("specifications/example-1.yaml, line 1: the file is empty.");
    }

    private static Specification read(String content) {
        return SpecificationFile.read("specifications/example-1.yaml", new StringReader(content));
    }
}
