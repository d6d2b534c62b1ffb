console.log('isocross');
