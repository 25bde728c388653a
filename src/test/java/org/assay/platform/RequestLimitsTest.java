package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RequestLimitsTest {
    private final RequestLimits limits = new RequestLimits(DataSize.ofKilobytes(1));
    private final List<Integer> read = new ArrayList<>();
    private final FilterChain reader =
            (request, response) -> read.add(request.getInputStream().readAllBytes().length);

    @Test
    @DisplayName(
            "T34 who says that they send too much is not listened to, and who does not say it is stopped on the way")
    void tooMuch() throws Exception {
        var answer = new MockHttpServletResponse();
        limits.doFilter(request("/", 2000, true), answer, reader);
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).startsWith("This is more than a page may send at once");
        assertThat(read).isEmpty();

        assertThatThrownBy(() -> limits.doFilter(request("/", 2000, false), new MockHttpServletResponse(), reader))
                .isInstanceOf(IOException.class);
        assertThat(read).isEmpty();
    }

    @Test
    void what_fits_and_a_file_at_its_own_door_pass() throws Exception {
        limits.doFilter(request("/", 1000, true), new MockHttpServletResponse(), reader);
        limits.doFilter(request("/", 1000, false), new MockHttpServletResponse(), reader);
        limits.doFilter(request("/files/upload/ticket", 5000, true), new MockHttpServletResponse(), reader);

        assertThat(read).containsExactly(1000, 1000, 5000);
    }

    private static MockHttpServletRequest request(String path, int length, boolean said) {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return said ? length : -1;
            }
        };
        request.setContent(new byte[length]);
        return request;
    }
}
