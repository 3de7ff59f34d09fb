/** Files that are whole or absent, also after a kill. */
@NullMarked
package vn.hocba.ministry.files;

import org.jspecify.annotations.NullMarked;
