/** What the tests share: an authority, a broker, documents. All of it is invented. */
@NullMarked
package vn.hocba.signing.sample;

import org.jspecify.annotations.NullMarked;
