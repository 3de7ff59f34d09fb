package vn.hocba.student.sample;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests as somebody, or as nobody. */
public final class Calls {

    private static final RequestPostProcessor NOBODY = request -> request;

    private final MockMvc http;

    public Calls(MockMvc http) {
        this.http = http;
    }

    public static RequestPostProcessor nobody() {
        return NOBODY;
    }

    public ResultActions get(RequestPostProcessor who, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).with(who));
    }

    public ResultActions post(RequestPostProcessor who, String path, String json, String... headers) throws Exception {
        return send(MockMvcRequestBuilders.post(path), who, json, headers);
    }

    public ResultActions put(RequestPostProcessor who, String path, String json, String... headers) throws Exception {
        return send(MockMvcRequestBuilders.put(path), who, json, headers);
    }

    private ResultActions send(
            MockHttpServletRequestBuilder request, RequestPostProcessor who, String json, String... headers)
            throws Exception {
        request.contentType(MediaType.APPLICATION_JSON).content(json).with(who);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.perform(request);
    }
}
