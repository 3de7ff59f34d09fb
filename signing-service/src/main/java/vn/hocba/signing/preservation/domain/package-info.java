/** What is kept of released files, and the two forms that evidence has. */
@NullMarked
package vn.hocba.signing.preservation.domain;

import org.jspecify.annotations.NullMarked;
