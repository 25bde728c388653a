package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The inputs and roots of the reference test vectors that implementations of RFC 6962 share. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(HEX.formatHex(MerkleTree.empty().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theReferenceVectorsGiveTheReferenceRoots() {
        var tree = MerkleTree.empty();
        for (int i = 0; i < INPUTS.size(); i++) {
            tree.add(MerkleTree.leaf(HEX.parseHex(INPUTS.get(i))));
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    @DisplayName("sizes 0 to 200 give the root of the definition, stored and taken up again after each leaf")
    void everySizeGivesTheRootOfTheDefinition() throws Exception {
        var bodies = new ArrayList<byte[]>();
        var tree = MerkleTree.empty();
        for (int size = 0; size <= 200; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("size %d", size).isEqualTo(byDefinition(bodies));
            byte[] body = ("entry " + size).getBytes(StandardCharsets.UTF_8);
            bodies.add(body);
            tree = MerkleTree.of(tree.size(), tree.frontier());
            tree.add(MerkleTree.leaf(body));
        }
    }

    @Test
    void aFrontierOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> MerkleTree.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 6962, section 2.1, word for word: split at the largest power of two smaller than the size. */
    private static byte[] byDefinition(List<byte[]> bodies) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        if (bodies.isEmpty()) return sha.digest();
        if (bodies.size() == 1) {
            sha.update((byte) 0x00);
            return sha.digest(bodies.getFirst());
        }
        int split = 1;
        while (split * 2 < bodies.size()) split *= 2;
        byte[] left = byDefinition(bodies.subList(0, split));
        byte[] right = byDefinition(bodies.subList(split, bodies.size()));
        sha.update((byte) 0x01);
        sha.update(left);
        sha.update(right);
        return sha.digest();
    }
}
