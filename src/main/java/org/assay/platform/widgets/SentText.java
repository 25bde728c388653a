package org.assay.platform.widgets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ValueNode;

/**
 * A property of an element that is a long text. The browser is sent it once; after that it is kept for a browser that lost its page and
 * asks for all of it again, and is {@link Packed} for as long as none does. To the browser it is a text like any other.
 */
final class SentText extends ValueNode {
    private final int length;
    private final int hash;
    private @Nullable String text;
    private @Nullable Packed packed;

    SentText(String text) {
        this.text = text;
        length = text.length();
        hash = text.hashCode();
    }

    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
        out.writeString(stringValue());
        if (packed == null) packed = Packed.of(stringValue());
        text = null;
    }

    /** How much of it is kept, in bytes or characters. */
    int kept() {
        return (text == null ? 0 : text.length()) + (packed == null ? 0 : packed.size());
    }

    @Override
    public String stringValue() {
        if (text != null) return text;
        return packed == null ? "" : packed.text();
    }

    @Override
    public String asString() {
        return stringValue();
    }

    @Override
    public JsonNodeType getNodeType() {
        return JsonNodeType.STRING;
    }

    @Override
    public JsonToken asToken() {
        return JsonToken.VALUE_STRING;
    }

    @Override
    protected String _valueDesc() {
        return "a text of " + length + " characters";
    }

    /** Setting the same text again is no change. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof SentText that
                        && hash == that.hash
                        && length == that.length
                        && stringValue().equals(that.stringValue());
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As Flow reads a property of text. */
    @Override
    public String toString() {
        return stringValue();
    }
}
