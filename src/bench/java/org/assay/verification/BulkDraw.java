package org.assay.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;

/** Draws a sample from many decisions as the product does: by its strategy, its seed and its lots, so that the draw can be repeated. */
public final class BulkDraw {
    private final CentreId centre;
    private final SamplingStrategy strategy = new SamplingStrategy(
            1, "As adopted.", 25, EnumSet.allOf(RiskRaiser.class), 1, Optional.empty(), Optional.empty());
    private final Set<String> pairs = new HashSet<>();

    public BulkDraw(UUID centre) {
        this.centre = new CentreId(centre);
    }

    /** A decision that stands, with what a draw asks about it. */
    public record Candidate(
            UUID unit,
            PersonId assessor,
            UnitKey ofUnit,
            Instant signedOffAt,
            boolean byTrainee,
            String overridden,
            int kinds,
            long hasteMinutes) {}

    /** A decision as it is kept with the draw. */
    public record Kept(Candidate candidate, boolean traineeFirst, boolean pairSampled) {}

    /**
     * What came of it.
     *
     * @param members the whole population in the order in which it is kept
     * @param picks by unit, in the order of their places, with the reasons as they are kept
     */
    public record Drawn(
            String seed, String populationHash, List<Kept> members, Map<UUID, String> picks, int strategy) {}

    /** @param root of the record as it stands, 64 hex digits */
    public Drawn draw(String root, Collection<Candidate> waiting) {
        var firsts = new HashSet<String>();
        var kept = waiting.stream()
                .sorted(Comparator.comparing(Candidate::signedOffAt).thenComparing(Candidate::unit))
                .map(one -> {
                    boolean sampled = pairs.contains(pair(one));
                    return new Kept(one, one.byTrainee() && !sampled && firsts.add(pair(one)), sampled);
                })
                .sorted(Comparator.comparing(one -> one.candidate().unit().toString()))
                .toList();
        var drawn = Draw.of(
                strategy, kept.stream().map(BulkDraw::decision).toList(), Draw.seed(root, centre, strategy.version()));
        var picks = new LinkedHashMap<UUID, String>();
        var column = new PickReasons.Column();
        drawn.picks()
                .forEach(pick -> picks.put(
                        pick.unit().value(), column.convertToDatabaseColumn(new PickReasons(pick.reasons()))));
        var byUnit = new HashMap<UUID, Candidate>();
        waiting.forEach(one -> byUnit.put(one.unit(), one));
        picks.keySet().forEach(unit -> pairs.add(pair(byUnit.get(unit))));
        return new Drawn(drawn.seed(), drawn.populationHash(), kept, picks, strategy.version());
    }

    /** What lay before a reviewer, and its digest. */
    public static List<String> seen(List<String> lines) {
        var seen = new Seen(lines);
        return List.of(seen.text(), seen.digest());
    }

    private static Decision decision(Kept kept) {
        var one = kept.candidate();
        return new Decision(
                new UnitAssessmentId(one.unit()),
                one.assessor(),
                one.ofUnit(),
                one.signedOffAt(),
                kept.traineeFirst(),
                one.overridden(),
                one.kinds(),
                one.hasteMinutes(),
                kept.pairSampled(),
                false);
    }

    private static String pair(Candidate one) {
        return one.assessor().value() + " " + one.ofUnit();
    }
}
