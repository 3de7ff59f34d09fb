package vn.hocba.kit.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The service account with which this service calls another. */
@ConfigurationProperties("hocba.client")
record ClientProperties(
        @DefaultValue("") String id, @DefaultValue("") String secret) {

    @Override
    public String toString() {
        return "ClientProperties[id=" + id + "]";
    }
}
