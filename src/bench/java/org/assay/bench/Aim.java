package org.assay.bench;

import java.util.List;

/**
 * One line of the table that Assay is held against: what the closest open-source peer took for the same work on a machine of two cores
 * with 1,000 learners, for one user, and which share of that is aimed at. The peer's figures are constants; nothing of Assay's is.
 *
 * @param work the key under which the work is marked
 * @param title of the work
 * @param peerMillis in the peer's server, p50
 * @param peerStatements SQL statements that the peer sends
 * @param share of the peer's time: 8 stands for an eighth
 * @param statements at most
 */
record Aim(String work, String title, double peerMillis, long peerStatements, int share, int statements) {
    static final List<Aim> TABLE = List.of(
            new Aim("home", "Learner's home", 76, 157, 8, 8),
            new Aim("map", "Learner's map of 60 criteria × 10", 153, 266, 8, 8),
            new Aim("submission", "Assessor opens one submission (3 files, 9 notes)", 862, 2_111, 25, 12),
            new Aim("queue", "List of 50 submissions waiting", 4_936, 12_122, 150, 6),
            new Aim("progress", "Progress of 10 learners", 789, 1_557, 40, 6),
            new Aim("judge", "Judge one criterion", 72, 156, 6, 12),
            new Aim("upload", "Upload 5 MB", 130, 86, 2, 10),
            new Aim("file", "Progress of 1,000 learners as a file", 54_700, 148_479, 100, 10));

    double millis() {
        return peerMillis / share;
    }
}
