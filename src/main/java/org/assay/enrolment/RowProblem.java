package org.assay.enrolment;

import java.util.Locale;

/**
 * Why a row of a file is left out.
 *
 * @param row as a spreadsheet numbers it: the heading is row 1
 * @param column the heading as we call it; empty where it is about the whole row
 * @param found what stands there
 * @param expected what should
 */
public record RowProblem(Kind kind, int row, String column, String found, String expected) {
    /** The same as one sentence, such as goes into the column "What to mend". */
    public String sentence() {
        return (column.isEmpty() ? "" : column + " ")
                + (found.isEmpty() ? "is empty: " : "“" + found + "”: ")
                + expected.substring(0, 1).toLowerCase(Locale.UK)
                + expected.substring(1);
    }

    /** What repairs it: problems of one kind are shown together. */
    public enum Kind {
        DATE_ORDER("the day and the month cannot be told apart", "Choose what it means, here or in the file."),
        DATE("a date cannot be read", "Write it as 3 April 2026 or 2026-04-03."),
        ULN("the ULN has a figure wrong", "A ULN has ten figures and the last one checks the others."),
        NAME("a name is missing or too long", "Every learner needs a first name and a surname."),
        EMAIL("the e-mail address is missing or cannot be one", "It is how the learner signs in."),
        COHORT("the cohort is not known", "Open the cohort first, or write its name as it stands under Cohorts."),
        REGISTRATION("the registration is not complete", "A registration has a number and a date that has passed."),
        TWICE("the learner stands in the file twice", "Keep one of the rows."),
        ENROLLED("the learner is in this cohort already", "Leave the row out, or name another cohort."),
        SOMEBODY_ELSE("the e-mail address or ULN belongs to another learner", "Look which of the two is right."),
        CELLS("the row does not fit the heading", "A comma inside a cell needs quotation marks around the cell.");

        private final String heading;
        private final String repair;

        Kind(String heading, String repair) {
            this.heading = heading;
            this.repair = repair;
        }

        /** As the heading of a group, after the number of rows. */
        public String heading() {
            return heading;
        }

        /** What repairs it. */
        public String repair() {
            return repair;
        }
    }
}
