# review: machine

volunteer-title = صفحهٔ داوطلبی من
