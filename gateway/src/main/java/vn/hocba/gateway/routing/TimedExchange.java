package vn.hocba.gateway.routing;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;
import vn.hocba.gateway.edge.PublicApi;

/**
 * Passes requests on as streams, under a limit of time: the client's own, which needs no further thread for each request
 * and so keeps the trace.
 */
@Component
class TimedExchange implements ProxyExchange {

    private final ProxyExchange general;
    private final ProxyExchange upload;

    TimedExchange(RestClient.Builder clients, GatewayMvcProperties gateway, RoutingProperties properties) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // an upgrade to HTTP/2 would be tried with every first request
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        this.general = exchange(clients, gateway, client, properties.timeLimit());
        this.upload = exchange(clients, gateway, client, properties.uploadTimeLimit());
    }

    private static ProxyExchange exchange(
            RestClient.Builder clients, GatewayMvcProperties gateway, HttpClient client, Duration limit) {
        var factory = new JdkClientHttpRequestFactory(client, new VirtualThreadTaskExecutor("body-"));
        factory.setReadTimeout(limit);
        // bodies pass as they are
        factory.enableCompression(false);
        return new RestClientProxyExchange(
                clients.clone().requestFactory(factory).build(), gateway);
    }

    @Override
    public ServerResponse exchange(Request request) {
        boolean file = PublicApi.isUpload(request.getServerRequest().servletRequest());
        return (file ? upload : general).exchange(request);
    }
}
