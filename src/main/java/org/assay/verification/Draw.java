package org.assay.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.verification.PickReason.Kind;

/**
 * The drawing of a sample: nothing but a function of strategy, population and seed, so that anybody with the three can repeat it and get the
 * same picks. Chance is a hash of each decision's id, keyed by the seed: the order in which the population arrives plays no part.
 *
 * @param seed 64 lower-case hex digits
 * @param populationHash SHA-256 over the sorted ids of the population, one a line
 * @param picks by keyed hash, each with at least one reason
 */
record Draw(String seed, String populationHash, List<Pick> picks) {
    Draw {
        picks = List.copyOf(picks);
    }

    /** A decision that was picked, and why. */
    record Pick(UnitAssessmentId unit, List<PickReason> reasons) {
        Pick {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The seed that nobody chose: it follows from the centre's record as it stood before the draw, so it is known only once everything that
     * is drawn from has been recorded.
     *
     * @param root of the record, 64 hex digits
     */
    static String seed(String root, CentreId centre, int strategyVersion) {
        return sha256("draw\n" + root + "\n" + centre.value() + "\n" + strategyVersion + "\n");
    }

    static Draw of(SamplingStrategy strategy, Collection<Decision> population, String seed) {
        var draw = new Drawing(strategy, population, seed);
        draw.byFixedRules();
        draw.byBaseRate();
        draw.byPairsNeverSampled();
        draw.byMinimum();
        return new Draw(seed, populationHash(population), draw.picks());
    }

    static String populationHash(Collection<Decision> population) {
        return sha256(population.stream()
                .map(decision -> decision.unit().value() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }

    /** The lot of one decision: HMAC-SHA-256 of its id under the seed, as hex, which sorts as the bytes do. */
    static String lot(String seed, UnitAssessmentId unit) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(unit.value().toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One drawing while it goes on: the population by lot, and the reasons found so far. */
    private static final class Drawing {
        private record Pair(PersonId assessor, String unit) {}

        private final SamplingStrategy strategy;
        private final TreeMap<String, Decision> byLot = new TreeMap<>();
        private final TreeMap<String, List<PickReason>> reasons = new TreeMap<>();

        Drawing(SamplingStrategy strategy, Collection<Decision> population, String seed) {
            this.strategy = strategy;
            population.forEach(decision -> byLot.put(lot(seed, decision.unit()), decision));
        }

        void byFixedRules() {
            byLot.forEach((lot, decision) -> {
                if (decision.traineeFirst()) pick(lot, Kind.TRAINEE_FIRST, "");
                if (!decision.overridden().isEmpty()) pick(lot, Kind.OVERRIDE, decision.overridden());
                if (decision.returnedBefore()) pick(lot, Kind.RETURNED_BEFORE, "");
                if (strategy.raises(RiskRaiser.HASTE) && decision.hasteMinutes() < 60)
                    pick(lot, Kind.HASTE, Long.toString(decision.hasteMinutes()));
                if (strategy.raises(RiskRaiser.SINGLE_KIND) && decision.kinds() == 1) pick(lot, Kind.SINGLE_KIND, "");
            });
        }

        void byBaseRate() {
            byAssessor()
                    .values()
                    .forEach(lots -> lots.stream()
                            .limit(strategy.ofBaseRate(lots.size()))
                            .forEach(lot -> pick(lot, Kind.BASE_RATE, Integer.toString(strategy.baseRate()))));
        }

        /** One decision of a pair is enough, and any reason will do. */
        void byPairsNeverSampled() {
            if (!strategy.raises(RiskRaiser.NEVER_SAMPLED)) return;
            var pairs = byLot.entrySet().stream()
                    .filter(entry -> !entry.getValue().pairSampled())
                    .collect(Collectors.groupingBy(
                            entry -> new Pair(
                                    entry.getValue().assessor(),
                                    entry.getValue().ofUnit().value()),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            pairs.values().forEach(lots -> {
                if (lots.stream().noneMatch(reasons::containsKey)) pick(lots.getFirst(), Kind.NEVER_SAMPLED, "");
            });
        }

        void byMinimum() {
            int minimum = strategy.minimumPerAssessor();
            byAssessor().values().forEach(lots -> {
                long picked = lots.stream().filter(reasons::containsKey).count();
                lots.stream()
                        .filter(lot -> !reasons.containsKey(lot))
                        .limit(Math.max(0, minimum - picked))
                        .forEach(lot -> pick(lot, Kind.MINIMUM, Integer.toString(minimum)));
            });
        }

        List<Pick> picks() {
            return reasons.entrySet().stream()
                    .map(entry -> new Pick(
                            java.util.Objects.requireNonNull(byLot.get(entry.getKey()))
                                    .unit(),
                            entry.getValue()))
                    .toList();
        }

        /** The lots of each assessor's decisions, lowest first. */
        private Map<PersonId, List<String>> byAssessor() {
            return byLot.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.getValue().assessor(),
                            () -> new TreeMap<>(Comparator.comparing(PersonId::value)),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        }

        private void pick(String lot, Kind kind, String detail) {
            reasons.computeIfAbsent(lot, none -> new ArrayList<>()).add(new PickReason(kind, detail));
        }
    }
}
