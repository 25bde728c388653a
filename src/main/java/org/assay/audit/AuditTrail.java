package org.assay.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the record: reads the log of the actor's centre and says whether it still adds up. Nothing is written through
 * here: a deed is recorded by telling it ({@link org.assay.identity.Auditable}).
 */
@Service
public class AuditTrail {
    private final AuditLog log;
    private final DeedTypes types;
    private final People people;

    AuditTrail(AuditLog log, DeedTypes types, People people) {
        this.log = log;
        this.types = types;
        this.people = people;
    }

    /** The head as it stands; within a transaction that writes, without that transaction's own deeds. */
    @Transactional(readOnly = true)
    public RecordHead head() {
        return log.head(centre())
                .map(AuditLog.Head::asRecord)
                .orElseGet(() -> new RecordHead(
                        0, HexFormat.of().formatHex(MerkleTree.empty().root())));
    }

    /** Recomputes the whole record from its stored bytes, one entry at a time: constant memory, time in step with its length. */
    @Transactional(readOnly = true)
    public RecordCheck check() {
        var nothing = MerkleTree.empty();
        var head = log.head(centre()).orElseGet(() -> new AuditLog.Head(0, nothing.frontier(), nothing.root()));
        return new Checking(log, centre(), head).result();
    }

    /**
     * The latest entries first, for whoever runs or verifies the centre.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the latest
     * @throws Refused for any other role
     */
    @Transactional(readOnly = true)
    public List<AuditLine> page(AuditFilter filter, long before, int limit) {
        if (!Actor.current().is(Role.CENTRE_ADMIN, Role.IQA))
            throw new Refused(
                    "record-readers",
                    "The record is read by the centre's administrators and internal verifiers. Ask one of them.");
        return lines(log.latest(centre(), filter, before, limit));
    }

    /**
     * The latest entries about one thing, latest first. Whether the actor may see that thing is the caller's to decide.
     *
     * @param subject the value of any id
     */
    @Transactional(readOnly = true)
    public List<AuditLine> entriesAbout(UUID subject, int limit) {
        return lines(log.latest(centre(), AuditFilter.about(subject), Long.MAX_VALUE, limit));
    }

    /** Every kind of deed that the product records, by its words. */
    public List<DeedType> types() {
        return types.all();
    }

    private static CentreId centre() {
        return Actor.current().centre();
    }

    private List<AuditLine> lines(List<AuditLog.Entry> entries) {
        var names = people.names(
                entries.stream().map(entry -> new PersonId(entry.actor())).collect(Collectors.toSet()));
        var words = log
                .words(centre(), entries.stream().map(AuditLog.Entry::seq).toList())
                .stream()
                .collect(Collectors.groupingBy(AuditLog.Said::seq));
        return entries.stream()
                .map(entry -> line(Body.read(entry.body()), names, words.getOrDefault(entry.seq(), List.of())))
                .toList();
    }

    private AuditLine line(Body body, Map<PersonId, String> names, List<AuditLog.Said> kept) {
        var texts = new HashMap<String, String>();
        kept.forEach(said -> texts.put(said.words().field(), said.words().text()));
        var facts = new LinkedHashMap<String, String>();
        var words = new ArrayList<AuditLine.Said>();
        Facts.flat(body.facts()).forEach((path, value) -> {
            if (value.startsWith(SaltedWords.PREFIX))
                words.add(new AuditLine.Said(PlainWords.name(path), texts.get(path)));
            else if (Facts.subjects(value).isEmpty())
                facts.merge(PlainWords.name(path), PlainWords.value(value), (one, other) -> one + ", " + other);
        });
        return new AuditLine(
                body.seq(),
                body.recorded(),
                types.of(body.type()),
                body.actor(),
                names.getOrDefault(body.actor(), body.role() == Role.SYSTEM ? Actor.OWN_NAME : ""),
                body.role(),
                facts,
                Facts.subjects(body.facts()),
                words);
    }
}
