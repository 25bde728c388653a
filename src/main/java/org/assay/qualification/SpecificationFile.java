package org.assay.qualification;

import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.qualification.Provenance.Reading;
import org.assay.qualification.RuleOfCombination.Group;
import org.assay.qualification.RuleOfCombination.ListedUnit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one specification file. It works on YAML's nodes rather than on objects, because only nodes know their line, and the
 * person who mends a file needs the line.
 */
class SpecificationFile {
    private final String file;

    private SpecificationFile(String file) {
        this.file = file;
    }

    /**
     * @param file the file's name, for complaints
     * @throws SpecificationMistake with file, line and a sentence, at the first mistake
     */
    static Specification read(String file, Reader content) {
        return new SpecificationFile(file).read(content);
    }

    private Specification read(Reader content) {
        Node root = compose(content);
        YamlMapping top = YamlMapping.of(file, root, "A specification file");
        SpecificationKey key = top.read("key", SpecificationKey::new);
        if (!file.endsWith(key + ".yaml")) {
            throw top.mistake("key", "the file of " + key + " must be called " + key + ".yaml.");
        }
        Specification specification = new Specification(
                key,
                key.version(),
                top.text("title"),
                top.mapping("awardingOrganisation").map(this::awardingOrganisation),
                top.mapping("qualification").map(this::qualification),
                provenance(top.requiredMapping("provenance")),
                top.mappings("units").stream()
                        .map(unit -> UnitReader.read(unit, key))
                        .toList());
        top.finish();
        check(top, specification);
        return specification;
    }

    private Node compose(Reader content) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(content);
            if (root == null) {
                throw new SpecificationMistake(file, 1, "the file is empty.");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new SpecificationMistake(file, line, "this is not well-formed YAML: " + broken.getProblem() + ".");
        }
    }

    private void check(YamlMapping top, Specification specification) {
        if (specification.units().isEmpty()) {
            throw top.mistake("units", "\"units\" must hold at least one unit.");
        }
        if (specification.centreDevised() && specification.qualification().isPresent()) {
            throw top.mistake(
                    "qualification",
                    "a qualification needs its \"awardingOrganisation\"; a centre-devised unit belongs to none.");
        }
        long different =
                specification.units().stream().map(Unit::key).distinct().count();
        if (different < specification.units().size()) {
            throw top.mistake("units", "two units have the same \"key\"; each unit needs its own.");
        }
    }

    private AwardingOrganisation awardingOrganisation(YamlMapping mapping) {
        String name = mapping.text("name");
        String shortName = mapping.text("shortName");
        AwardingOrganisation organisation = mapping.read("key", key -> new AwardingOrganisation(key, name, shortName));
        mapping.finish();
        return organisation;
    }

    private Qualification qualification(YamlMapping mapping) {
        Qualification qualification = new Qualification(
                mapping.text("title"),
                mapping.optionalNumber("level", 1, 8),
                mapping.optionalText("number"),
                mapping.optionalText("reference"),
                mapping.mapping("rule").map(this::ruleOfCombination));
        mapping.finish();
        return qualification;
    }

    private RuleOfCombination ruleOfCombination(YamlMapping mapping) {
        RuleOfCombination rule = new RuleOfCombination(
                mapping.text("reference"),
                mapping.number("totalCredits", 1, 999),
                mapping.number("creditsAtOrAboveLevel", 0, 999),
                mapping.number("minimumLevel", 1, 8),
                mapping.number("guidedHoursFrom", 0, 9999),
                mapping.number("guidedHoursTo", 0, 9999),
                mapping.mappings("groups").stream().map(this::group).toList());
        mapping.finish();
        if (rule.guidedHoursFrom() > rule.guidedHoursTo()) {
            throw mapping.mistake("guidedHoursTo", "\"guidedHoursTo\" must not be less than \"guidedHoursFrom\".");
        }
        return rule;
    }

    private Group group(YamlMapping mapping) {
        Group group = new Group(
                mapping.text("key"),
                mapping.yes("mandatory"),
                mapping.optionalNumber("atLeastCredits", 0, 999),
                mapping.optionalNumber("atMostCredits", 0, 999),
                mapping.mappings("units").stream().map(this::listedUnit).toList());
        mapping.finish();
        return group;
    }

    private ListedUnit listedUnit(YamlMapping mapping) {
        ListedUnit unit = new ListedUnit(
                mapping.text("reference"),
                mapping.text("title"),
                mapping.number("credit", 0, 999),
                mapping.optionalNumber("guidedHours", 0, 9999));
        mapping.finish();
        return unit;
    }

    private Provenance provenance(YamlMapping mapping) {
        Provenance provenance = new Provenance(
                mapping.choice("reading", SpecificationFile::reading, words(Reading.values())),
                mapping.text("source"),
                mapping.texts("repairs"),
                mapping.texts("notes"));
        mapping.finish();
        return provenance;
    }

    private static Optional<Reading> reading(String word) {
        return Arrays.stream(Reading.values())
                .filter(reading -> word(reading).equals(word))
                .findFirst();
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(SpecificationFile::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
