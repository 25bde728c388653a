package org.assay.assessment;

import java.util.stream.Collectors;

/** The sign-off table as a picture (Mermaid state diagram), for the documents. */
final class SignOffDiagram {
    private SignOffDiagram() {}

    static String mermaid() {
        var diagram = new StringBuilder("stateDiagram-v2\n    [*] --> IN_PROGRESS\n");
        for (var move : SignOffMove.values())
            for (var from : SignOffStage.values()) {
                var roles = move.who().get(from);
                if (roles == null) continue;
                diagram.append("    %s --> %s : %s (%s)%n"
                        .replace("%n", "\n")
                        .formatted(
                                from,
                                move.to(),
                                move,
                                roles.stream().map(Enum::name).sorted().collect(Collectors.joining(", "))));
            }
        return diagram.toString();
    }
}
