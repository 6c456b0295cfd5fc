import * as z from 'zod';

// A function reads too little in its life to earn back the validators that zod would compile at their first use.
z.config({ jitless: true });
