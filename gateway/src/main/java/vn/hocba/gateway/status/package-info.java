/** Which services are up, for operators. A small flat feature. */
@NullMarked
package vn.hocba.gateway.status;

import org.jspecify.annotations.NullMarked;
