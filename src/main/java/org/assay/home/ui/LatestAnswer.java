package org.assay.home.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.ServerRpcHandler.ClientResentPayloadException;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.assay.platform.widgets.Packed;
import org.springframework.stereotype.Component;

/**
 * The latest answer that each open page was sent. Vaadin keeps it whole, for a browser that asks twice because the answer was lost on its
 * way; of a page that somebody reads for a while it would be the largest thing that is kept, so it is kept {@link Packed}.
 */
@Component
class LatestAnswer implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Keeping());
    }

    private static final class Keeping extends UidlRequestHandler {
        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
            // Found before, because whoever signs out has no session afterwards.
            UI page = session.getService().findUI(request);
            var answer = super.synchronizedHandleRequest(session, request, response, body);
            if (page != null) pack(page);
            return answer;
        }

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new ServerRpcHandler() {
                @Override
                public void handleRpc(UI page, String message, VaadinRequest request)
                        throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
                    try {
                        super.handleRpc(page, message, request);
                    } catch (ClientResentPayloadException again) {
                        unpack(page);
                        throw again;
                    }
                }
            };
        }
    }

    private static void pack(UI page) {
        String answer = page.getInternals().getLastRequestResponse();
        if (answer == null) return;
        ComponentUtil.setData(page, Packed.class, Packed.of(answer));
        page.getInternals().setLastRequestResponse(null);
    }

    private static void unpack(UI page) {
        Packed answer = ComponentUtil.getData(page, Packed.class);
        if (answer != null) page.getInternals().setLastRequestResponse(answer.text());
    }
}
