/** Released files that must stay provable for decades: evidence beside or inside of them, renewed in time. */
@NullMarked
package vn.hocba.signing.preservation;

import org.jspecify.annotations.NullMarked;
