package vn.hocba.kit.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be called without a token.
 *
 * @param publicPaths path patterns such as {@code /api/transcript/v1/verifications/**}
 */
@ConfigurationProperties("hocba.security")
record AccessProperties(@DefaultValue List<String> publicPaths) {}
