/** The one door to the platform: routes, edge security, limits, and the pages that everybody may read. */
@NullMarked
package vn.hocba.gateway;

import org.jspecify.annotations.NullMarked;
