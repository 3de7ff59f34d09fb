/** The whole service with real servers, from a release to the last receipt. */
@NullMarked
package vn.hocba.sync.flow;

import org.jspecify.annotations.NullMarked;
