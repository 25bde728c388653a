package org.assay.evidence.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.FileType;
import org.assay.evidence.Initiative;
import org.assay.evidence.Planning;
import org.assay.platform.StoryClock;
import org.jspecify.annotations.Nullable;

/** How facts of evidence are said on screens. */
final class Said {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private Said() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(StoryClock.UK));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(StoryClock.UK));
    }

    /** "10 Nov 2026, 10:40"; empty where no day is said. */
    static String happened(EvidenceFacts facts) {
        if (facts.happenedOn() == null) return "";
        return DAY.format(facts.happenedOn())
                + (facts.happenedAt() == null ? "" : ", " + TIME.format(facts.happenedAt()));
    }

    /** "Planned, workplace, phone": what is said, in a fixed order. */
    static String circumstances(EvidenceFacts facts) {
        List<String> said = new ArrayList<>();
        if (facts.planning() != Planning.NOT_SAID) said.add(facts.planning().word());
        said.add(facts.setting().word());
        if (facts.initiative() != Initiative.NOT_SAID)
            said.add(facts.initiative().word());
        if (facts.channel() != Channel.NOT_SAID) said.add(facts.channel().word());
        if (facts.recipientDecisionMaker()) said.add("To a decision maker");
        String all = String.join(", ", said).toLowerCase(Locale.UK);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    /** "PDF, 2 pages, 0.4 MB". */
    static String file(EvidenceFile file) {
        String word = file.type().word();
        String pages = file.pages() == null ? "" : ", " + file.pages() + (file.pages() == 1 ? " page" : " pages");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + pages + ", " + size(file.size());
    }

    static String size(long bytes) {
        if (bytes < 100 * 1024) return Math.max(1, Math.round(bytes / 1024.0)) + " kB";
        return String.format(Locale.UK, "%.1f MB", bytes / (1024.0 * 1024));
    }

    static String icon(FileType type) {
        return switch (type.look()) {
            case PICTURE -> "image";
            case AUDIO -> "headphones";
            case VIDEO -> "video";
            case PAGES, TEXT -> "file-text";
            case DOWNLOAD -> type == FileType.HEIC ? "image" : "file";
        };
    }

    /** "Amira" of "Amira Khan". */
    static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** A file's name without its end, for a tab. */
    static String withoutEnd(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
