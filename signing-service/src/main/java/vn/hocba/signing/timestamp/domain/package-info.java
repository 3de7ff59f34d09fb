/** What a time stamp is. */
@NullMarked
package vn.hocba.signing.timestamp.domain;

import org.jspecify.annotations.NullMarked;
