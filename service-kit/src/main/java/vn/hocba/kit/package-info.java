/** Technical auto-configuration shared by the services. No word of the domain belongs here. */
@NullMarked
package vn.hocba.kit;

import org.jspecify.annotations.NullMarked;
