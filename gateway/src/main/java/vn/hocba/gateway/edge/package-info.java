/** What every request passes before it is routed: size, rate, token, headers. A small flat feature. */
@NullMarked
package vn.hocba.gateway.edge;

import org.jspecify.annotations.NullMarked;
