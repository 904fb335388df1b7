title = Page not found
description = There is no page at this address. It may have been renamed, or the address may have been mistyped.
