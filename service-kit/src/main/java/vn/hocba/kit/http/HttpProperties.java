package vn.hocba.kit.http;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a caller may send.
 *
 * @param maxBody the limit for every body that is not multipart (that one has spring.servlet.multipart)
 * @param maxBodyByPath higher or lower limits by path pattern; in YAML: {@code "[/api/x/v1/files/**]": 10MB}
 */
@ConfigurationProperties("hocba.http")
record HttpProperties(
        @DefaultValue("2MB") DataSize maxBody, @DefaultValue Map<String, DataSize> maxBodyByPath) {}
