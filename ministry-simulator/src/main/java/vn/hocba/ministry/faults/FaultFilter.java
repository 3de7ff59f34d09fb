package vn.hocba.ministry.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Strikes at the sender's door: packages in, receipts out. Statistics and the switch itself always work. */
@Component
class FaultFilter extends OncePerRequestFilter {

    private static final int STORE = 1;
    private static final int DOOR = 2;

    private final FaultSwitch faults;

    FaultFilter(FaultSwitch faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", -1);
        return path.length <= DOOR || !(path[DOOR].equals("hocba") || path[DOOR].equals("receipts"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String store = request.getRequestURI().split("/", -1)[STORE];
        delay(faults.of(store).delayMs());
        if (faults.strikes(store, Faults::closeConnection)) {
            Connections.close(request);
        } else if (faults.strikes(store, Faults::errorRate)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/html");
            response.getOutputStream().write("<h1>Service Unavailable</h1>".getBytes(StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void delay(long millis) throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", e);
        }
    }
}
