package vn.hocba.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hocba.gateway.problem.EdgeProblem;
import vn.hocba.gateway.problem.Problems;

/** The keys of the identity provider cannot be had: that is our trouble (503), not a bad token (401). */
final class IdentityUnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityUnavailableFilter.class);

    private final Problems problems;

    IdentityUnavailableFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JwtDecoderInitializationException | AuthenticationServiceException e) {
            LOG.warn(
                    "The identity provider's keys cannot be read: {}",
                    e.getClass().getSimpleName());
            problems.write(request, response, EdgeProblem.UNAVAILABLE);
        }
    }
}
