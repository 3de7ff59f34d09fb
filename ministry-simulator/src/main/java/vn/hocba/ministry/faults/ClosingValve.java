package vn.hocba.ministry.faults;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Only the container can close a connection; it does so when the request was marked. */
@Component
class ClosingValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    ClosingValve() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(Connections.CLOSE) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("a fault was switched on"));
        }
    }
}
