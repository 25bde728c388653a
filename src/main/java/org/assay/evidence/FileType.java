package org.assay.evidence;

import java.util.Arrays;
import java.util.List;

/** The kinds of file that are taken, each known by its content. */
public enum FileType {
    JPEG("image/jpeg", Look.PICTURE, "photo", "jpg", "jpeg"),
    PNG("image/png", Look.PICTURE, "picture", "png"),
    WEBP("image/webp", Look.PICTURE, "picture", "webp"),
    HEIC("image/heic", Look.DOWNLOAD, "photo", "heic", "heif"),
    PDF("application/pdf", Look.PAGES, "PDF", "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Look.DOWNLOAD,
            "Word document",
            "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Look.DOWNLOAD, "spreadsheet", "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Look.DOWNLOAD,
            "presentation",
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Look.DOWNLOAD, "text document", "odt"),
    MP3("audio/mpeg", Look.AUDIO, "audio", "mp3"),
    M4A("audio/mp4", Look.AUDIO, "audio", "m4a"),
    WAV("audio/wav", Look.AUDIO, "audio", "wav"),
    OGG("audio/ogg", Look.AUDIO, "audio", "ogg", "oga", "opus"),
    MP4("video/mp4", Look.VIDEO, "video", "mp4", "m4v"),
    MOV("video/quicktime", Look.VIDEO, "video", "mov"),
    WEBM("video/webm", Look.VIDEO, "video", "webm"),
    TXT("text/plain", Look.TEXT, "text", "txt"),
    CSV("text/csv", Look.TEXT, "table", "csv");

    /** How it is looked at without a download. */
    public enum Look {
        PICTURE,
        PAGES,
        AUDIO,
        VIDEO,
        TEXT,
        /** It has to be downloaded. */
        DOWNLOAD
    }

    private final String mime;
    private final Look look;
    private final String word;
    private final List<String> extensions;

    FileType(String mime, Look look, String word, String... extensions) {
        this.mime = mime;
        this.look = look;
        this.word = word;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    public Look look() {
        return look;
    }

    /** As screens say it, such as "PDF" or "Word document". */
    public String word() {
        return word;
    }

    /** The ends of names that belong to it, the usual one first, without the full stop. */
    public List<String> extensions() {
        return extensions;
    }

    /** What is taken, for people: "JPEG, PNG, …". */
    public static String taken() {
        return "photos and pictures (JPEG, PNG, WebP, HEIC), PDF, Word, Excel, PowerPoint and OpenDocument text, audio (MP3, M4A, WAV,"
                + " Ogg), video (MP4, MOV, WebM), plain text and CSV";
    }

    static List<FileType> all() {
        return Arrays.asList(values());
    }
}
