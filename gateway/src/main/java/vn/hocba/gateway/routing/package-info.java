/** Which service answers, how long it may take, and what is said when it does not. A small flat feature. */
@NullMarked
package vn.hocba.gateway.routing;

import org.jspecify.annotations.NullMarked;
