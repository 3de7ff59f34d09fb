/** One version of a transcript on its way to the city and the ministry. */
@NullMarked
package vn.hocba.sync.delivery;

import org.jspecify.annotations.NullMarked;
