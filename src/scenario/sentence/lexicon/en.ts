/**
 * English: concept → phrases, `|` between them. Apostrophes and accents are gone by the time they are looked up, case too.
 * A `*` at a word's end takes any ending. The longest phrase wins.
 */
export const EN = {
	// what people ask that no numbers of theirs answer
	advice:
		'should i long|should i short|should i buy|should i sell|should i go long|should i go short|should i open|should i close|should i hold|should i enter|should i take|should i add|should i wait|should i fomo|should i get in|should i trade|should i stay|should i flip|should we long|should we short|should we buy|should i be long|should i be short|shld i|good entry|a good entry|a buy|a sell here|a short here|a long here|good time to|good long|good short|good trade|good buy|good idea|bad idea|good setup|worth longing|worth shorting|worth buying|will it go|will it pump|will it dump|is it going to|is it gonna|going up or down|go up or down|up or down|long or short|short or long|buy or sell|bullish or bearish|price prediction|predict|prediction|which coin|what coin|best coin|what to buy|what to long|what to short|what should i trade|what should i buy|what should i long|what should i short|what would you do|do you think|you think|thoughts on|your thoughts|your opinion|opinion on|signal for|give me a signal|any signals|any signal|recommend|recommendation|would you long|would you short|would you buy|would you hold|would you take|is it smart to|smart to|safe to long|safe to short|safe to buy|time to buy|time to sell|time to long|time to short|is now a|too late to|will btc|will bitcoin|will eth|will ethereum|will sol|will xrp|will doge|btc going to|eth going to|sol going to|gonna hit|going to pump|going to dump|going to crash|going to rally|gonna pump|gonna dump|gonna crash|gonna moon|gonna go|going to moon|wen moon|when moon|next 100x|financial advice|is it the bottom|is this the bottom|bottom in|top in|is the bottom|how high will|how low will|where will|tell me what to|best trade|better trade|the better trade|which one should i|better to long|better to short|better to buy|take this trade|ape into|long it or|short it or|or wait|or hold off|sell or hold|hold or sell|hold or close|close or hold|or stay out|bullish on|bearish on|still bullish|still bearish|is the trend|whats the play|whats the move|call it|alpha for|target for eoy|eoy target|price target for|which direction|how far will|buy now|sell now|long now or|short now or|what do you guys think|what do u think|u think|wdyt|ngmi',
	ask: 'how do|how does|how is|how are|how can|how to|how come|how did|how often|how|what are|what does|what happens|what if i|why|why is|why did|why does|explain|meaning of|what does it mean|can i|can you|can u|could i|do i|does|do u|do you|is it|is there|are there|which is|whats the difference|should i|should you|when do|when does|when is|who|tell me about|difference between|define|am i allowed|possible to|is it possible|eli5|anyone know|someone explain|noob question|dumb question|quick question|question',
	askFirst: 'is|are|did|does|do|can|could|was|has|have you|isnt|arent|so is|so are|and is',
	topic:
		'adl|auto deleveraging|auto-deleveraging|deleverage|insurance fund|index price|last price|reduce only|reduce-only|post only|open interest|unified account|unified|multi-asset|multi asset|portfolio margin|position mode|one-way|one way mode|slippage|order types|demo|testnet|paper trading|negative balance|partial liquidation|partially liquidated|averaging down|dca|grid bot|basis|delivery|tiers|tier|risk limit|mark vs last|spot vs futures|futures wallet|spot wallet|trailing stop|order book|margin mode|margin ratio|margin level|liquidation fee|liquidation price formula|margin requirement|usdt vs coin|arbitrage|cash and carry|hedging|switch mode|switch from|switch margin',
	// somebody else's trade
	others:
		'bro|last night|yesterday|last week|last month|last year|the other day|days ago|weeks ago|he|she|they|his|her|their|him|them|my friend|my buddy|a friend|my bro|my cousin|my brother|my dad|my uncle|some guy|this guy|that guy|dude|this dude|someone|somebody|people|ppl|whale|whales|a trader|trader|traders|saylor|james wynn|wynn|elon|guy on twitter|guys|influencer|influencers|anon|bro just|blackrock|microstrategy|jump trading|etf',
	// the same words, meaning nothing of a trade
	idle: 'how short|long time|long ago|as long as|so long as|long term|long-term|longterm|short term|short-term|no longer|long day|long night|long week|long story|short story|in short|short on cash|long way|short break|short video|long wait|before long|all day long|long weekend|short answer|short version|long run|short notice|long shot|long overdue|long read|too long|very long|long gone|not long|long list|short list|long post|so long|that long|long enough|long hours|long flight|short trip|short film|short walk|long walk|long drive|long line|long queue|long read|short clip|shorts on youtube|youtube short|youtube shorts|wearing shorts|in shorts|cross platform|cross-platform|cross chain|cross-chain|cross country|cross border|fingers crossed|crossed my fingers|cross my fingers|crossed my mind|cross check|crosscheck|cross my heart|cross the street|cross the road|cross stitch|red cross|golden cross|death cross|macd cross|ema cross|crossover|crosspost|the maintenance|under maintenance|for maintenance|in maintenance|server maintenance|maintenance mode|maintenance window|scheduled maintenance|maintenance break|profit margin|profit margins|gross margin|net margin|operating margin|margin of error|wide margin|by a margin|stop it|stop trading|stop doing|stop being|non stop|nonstop|dont stop|bus stop|stop by|stop buying|stop selling|stop shilling|stop crying|stop talking|stop lying|last stop|pit stop|full stop|leverage ai|leverage the|leverage our|leverage your|entry level|entry-level|entry fee|port number|take care|target store|data entry|short squeeze incoming|bull run|bull market|bear market|bullrun|bank account|twitter account|discord account|google account|my account got|fund manager|hedge fund|hedge funds|hedge my bets|wallet address|cold wallet|hardware wallet|hot wallet|free trial|feel free|free time|buy the dip|buy the rumor|risk it|at your own risk|no risk|risk-on|risk-off|risk on mode|risk off mode|max supply|market cap|mcap|marketcap|close friend|close call|position of power|in position|exit scam|exit liquidity|exit poll|exit strategy|size matters|long covid|dont leverage|short answer|no cap|worth it|is it worth|get in here|come in|per cent off|% off|percent off|tax rate|interest rate|interest rates|rate cut|rate cuts|rate hike|exchange rate|heart rate|frame rate|fed rate|rate my|rate this|mortgage rate|refresh rate|win rate in ranked|unit test|unit tests|stock split|price tag|good for you',
	// sides
	long: 'long|longs|longed|longing|bull|bullish|go long|going long|long position|longin',
	short: 'short|shorts|shorted|shorting|bear|bearish|go short|going short|short position|shortin',
	buy: 'buy|bought|buying|buys|bid|scooped|grabbed|market buy',
	sell: 'sell|sold|selling|sells|market sell',
	// modes
	iso: 'iso|isltd|isoltd|isoltated|isolated|isolate|isolated margin|iso margin|isolated mode|iso mode|isol|isolated-margin',
	cross: 'cross|crossed|cross margin|x-margin|x margin|xmargin|cross mode|crossmargin|cross-margin|crossmargined|shared margin',
	both: 'modes|margin modes|compare modes|both of them|both modes|both margin modes|either mode|each mode|in both|both ways|both iso and cross|both',
	vs: 'vs|versus|than|compared to|compared with|v',
	or: 'or',
	compare: 'compare|comparison|compared|comparing|difference|diff|side by side|which is safer|which is better|better off',
	// prices
	entry:
		'entry|entries|entry price|entry point|entry at|enter|entered|entering|enter at|avg|average|avg entry|average entry|avg price|average price|average entry price|opened at|open at|opened|opening at|open price|got in|get in|in at|ep|cost basis|buy zone|buy range|entry zone|entry range|entry area|entry targets|entry target|zone|limit|limit at|limit order|limit order at|filled at|fill at|fill|filled|fills|from|in from|started|starting|bought in|buy in|buy at|sell at|entry prices|entry level|order at|ape in|aped in',
	at: 'at|around|approx|@|ard',
	price: 'price|px|mark|mark price|spot',
	market:
		'market|at market|market price|market order|at market price|mkt|cmp|current price|at current price|current market price|market now',
	stop: '⊘|stop|stops|sl|s/l|stoploss|stop loss|stop-loss|stop-losses|stoplosses|stoplos|stop price|stop at|hard stop|stop level|invalidation|invalidated|inval|stop targets|stop target|stop-targets|cut at|stopped|stopped out|stop out|stopout|sl at|sl price|sl targets|exit if|stop order|stops out|stops out at|stopped out at|stop out at|stops me out|stops me out at|stopped at',
	target:
		'◎|tp|tps|t/p|target|targets|take profit|take-profit|takeprofit|take profits|take profit targets|take-profit targets|take-profit target|profit target|profit targets|price target|tgt|tgts|targeting|aim|aiming|pt|tp at|target price|sell targets|sell target|targeted',
	exit: 'bought back|buy back|buying back|bought it back|rebought|closed out|close out|exit|exits|exit at|exit price|close|closed|closing|close at|closed at|closes|get out|got out|out at|sold at|cover|covered|cover at|cash out|closing price|close price|closing at|exited|exited at|exiting|took profit at|sell it at|dump it at|selling at',
	to: 'to|till|until|goes to|go to|going to|hits|hit|reaches|reach|gets to|get to|trades at|at a price of|runs to|run to|moves to|comes to|drops to|drop to|falls to|fall to|dumps to|dump to|rises to|rise to|pumps to|pump to|touches|is at|was at|its at|it is at|price is at|mark is at|trading at|now trading at|currently at|is now at|its now at|now|is now|its now|price now|went to|moved to|it hits',
	// money
	have: 'i have|ive|ive got|i got|have|got|i own|i only have',
	balance:
		'balance|bal|wallet|wallet balance|account|acc|acct|account balance|wallet size|account size|acc size|equity|port|portfolio|bankroll|capital|funds|fund|deposit|deposited|stack|available|available balance|free margin|free|in account|total balance|cash|bag|account of|account with|total equity|eq|in the account|in my account|in wallet|in the wallet|in my wallet|purse|budget|account value|sub account|subaccount|trading account|my account',
	own: 'margin|initial margin|own money|own funds|my own|my money|own capital|stake|staked|margin used|used margin|own cash|margin put in|as margin|of margin|in margin|position margin|margin amount|from my pocket|order cost',
	collateral: 'collateral|as collateral|in collateral|of collateral|coll',
	extra:
		'extra|extra margin|add|added|adding|add margin|added margin|adding margin|top up|topup|topped up|topping up|additional|additional margin|more margin|on top|margin added|more collateral|extra collateral|additional collateral|add another|plus',
	worth: 'notional|notional value|worth|worth of|notl|face value|nominal|exposure',
	notional: 'position|pos|value|position size|position value|position of|total size|sized|pos size|total position|volume',
	// a size whose unit is left open
	qty: 'qty|quantity|order qty|order quantity|coin amount|amount of coins|number of coins',
	size: 'size|amount|order size|lots of',
	contracts: 'contract|contracts|cont|conts|cts|ct|lot|lots',
	coins: 'coin|coins|token|tokens|pcs|pieces|units|unit',
	locked:
		'stuck|stuck in|parked|parked in|locked|locked up|tied up|locked in|locked isolated|isolated elsewhere|reserved|in other isolated|locked in isolated|locked in iso|locked on isolated|frozen',
	upnl: 'upnl|unrealized|unrealised|unrealized pnl|unrealised pnl|unrealized profit|unrealised profit|floating|floating pnl|floating profit|open pnl|open profit|other pnl|upl|u-pnl|u/pnl|unreal pnl|in open profit|other upnl|other positions pnl',
	upnlLoss:
		'floating loss|unrealized loss|unrealised loss|open loss|in open loss|upnl loss|losing elsewhere|of loss elsewhere|loss elsewhere|loss on other positions|loss on others|loss on other trades|in the red elsewhere',
	mm: 'maintenance|maintenance margin|mm|maint margin|maint|other mm|other maintenance',
	other: 'other|others|other positions|other position|other trades|other trade|rest|another position',
	// leverage
	lev: 'leverage|lev|leveraged|levg|leveraging|lvg|leverages|levered|lever',
	times: 'x|xx|×|times|fold|xlev|xs',
	// risk
	risk: 'risk|risking|risked|risks|risk per trade|max loss|maximum loss|max risk|risk amount|willing to lose|lose at most|lose max|at most lose|lose no more than|not lose more than|lose more than|want to lose more than|dont want to lose more than|dont wanna lose more than|not willing to lose more than|max i wanna lose|want to lose|afford to lose|can lose|okay losing|ok losing|happy to lose|prepared to lose|loss limit|risk is|per trade|max drawdown|r|max lose',
	lose: 'lose|loss|losing|losses|lost',
	rr: 'avg win|average win|avg winner|average winner|rr|r:r|r/r|r-r|risk reward|risk/reward|risk:reward|risk to reward|risk-to-reward|reward to risk|reward:risk|reward/risk|reward risk|rrr|risk-reward|reward ratio|risk reward ratio|risk/reward ratio|r multiple|risk-reward ratio|risk to reward ratio|reward-to-risk|payoff|payoff ratio|win/loss ratio|avg win/loss|reward',
	alloc:
		'use|using|put|putting|put in|allocate|allocated|allocating|allocation|deploy|deploying|invest|investing|commit|committing|throw|throwing|yolo|aping|go in|going in|size in',
	// what was said is taken back: the figure that follows counts
	repair:
		'no wait|wait no|no i mean|i mean|i meant|i mean it was|meant|scratch that|sorry|sry|correction|make that|oops|whoops|my bad|nvm|actually|no actually|typo|edit:|or rather',
	all: 'all in|all-in|full port|full balance|everything|entire balance|whole balance|whole account|entire account|full account|full wallet|all my|full stack|max out',
	// costs
	funding:
		'funding|funding rate|funding rates|funding fee|funding fees|fr|fundings|funding cost|funding payment|funding payments|funding costs|fund rate',
	rate: 'rate|rates',
	fee: 'fee|fees|taker|taker fee|taker fees|maker fee|commission|commissions|trading fee|trading fees|comm|taker rate|fee rate|per side|maker',
	winrate:
		'winrate|win rate|win-rate|wr|hit rate|winning rate|win pct|win percentage|strike rate|wins|win|win probability|accuracy|hitrate|success rate|win prob|chance to win|edge',
	roe: 'roe|roi|return|returns|return on equity|on margin|profit percent|gain percent|on my margin|return on margin',
	// time
	hour: 'h|hr|hrs|hour|hours|hourly',
	day: 'd|day|days|daily|overnight',
	week: 'w|wk|wks|week|weeks|weekly|weekend',
	month: 'month|months|mo|monthly',
	minute: 'min|mins|minute|minutes|sec|secs|seconds',
	year: 'year|years|yr|yrs',
	for: 'for',
	hold: 'hold|holding|held|hodl|holds|over|keep|keeping|kept|open for|hold it|hold for|holding for|sitting|during|stay in|kept open|run for|lasting|later',
	per: 'per|every|each',
	// words of measure and place
	percent: '%|percent|pct|per cent|prct|pc',
	bps: 'bps|bp|basis points|bips',
	below:
		'below|under|beneath|lower|away|less|away from entry|from entry|from here|below entry|underneath|wide|distance|off|off entry|tight|down from entry',
	above: 'above|higher|above entry|more|up from entry',
	drop: 'drop|drops|dropped|dropping|dump|dumps|dumped|dumping|crash|crashes|crashed|crashing|fall|falls|falling|fell|down|dip|dips|decline|declines|tank|tanks|tanked|nuke|nukes|nuked|goes down|go down|move down|moves down|correction|flash crash|pullback|pull back|drawdown|bleed|bleeds|red|sell off|selloff|candle down|plunge|plunges|slide|slides|retrace|retraces|cascade|wick down|lower by|move against me|moves against me|against me|against',
	rise: 'rise|rises|rising|rose|pump|pumps|pumped|pumping|rally|rallies|rallied|up|moon|moons|goes up|go up|move up|moves up|rip|rips|ripped|squeeze|squeezes|jumps|jump|spike|spikes|gain|gains|green|in my favor|in my favour|climbs|climb|short squeeze|candle up|surge|surges',
	move: 'move|moves|moved|shock|swing|swings|moving|change|changes|price move|wick|wicks',
	of: 'of|out of|from my|of my|of the|of a',
	with: 'with|w/|having',
	on: 'on|onto|on a',
	and: 'and|&|then|n|also',
	// kinds
	hedge: 'hedge|hedged|hedging|hedge mode|both sides|long and short at the same time|hedge position',
	inverse:
		'inverse|coin margined|coin-margined|coinm|coin-m|coin m|cm|btc margined|btc-margined|eth margined|coin margin|inverse perp|inverse contract|inverse contracts|coin based|coin settled|coin-settled|btc settled|inverse perpetual|inverse swap|inv|coin futures|coin-m futures|coinmargined',
	linear:
		'usdt margined|usdt-margined|usdt-m|usdtm|usdm|usd-m|linear|usdc margined|usdc-margined|linear perp|linear contract|usdt perp|usdt-m futures',
	perp: 'perp|perps|perpetual|perpetuals|swap|futures|fut|future|perpetual contract|perpetual futures|.p|um|umcbl',
	spot: 'spot trade|spot only|on spot',
	// what is asked
	liq: 'where would i be liquidated|when would i be liquidated|at what price would i be liquidated|what price would i be liquidated|where will i be liquidated|when will i be liquidated|liq|liqs|liquidation|liquidated|liquidate|liquidates|liquidating|liq price|liquidation price|liquidation level|liqd|liqed|liqprice|rekt|get rekt|wiped|wiped out|blow up|blown up|blown out|margin call|margin called|liquid price|liqui|liquidity price|liqpx|get wrecked|where am i dead|die|dead|safe from liq|bust|busted|go bust|bankruptcy|bankrupt',
	max: 'max|the most|maximum|biggest|largest|maximal|greatest',
	canOpen:
		'can i open|i can open|could i open|can i buy|i can buy|can i get|i can get|can i go|i can go|can i take|i can take|can i short|can i long|i can long|i can short|i could open|can be opened|can i hold|can i trade',
	counted: 'positions|trades|orders|legs|buys|sells|dcas|tranches|steps|parts|levels',
	howMuch:
		'how much|how many|how big|how large|what size|which size|what position size|what lot size|how much size|size?|sizing|size it|how much to|calc size|calculate size|size me|size this|what qty|what quantity|position sizing|what amount|lot size|size for|how much should i|qty?|how small',
	maxOpen:
		'max position|max size|maximum position|maximum size|max position size|how much can i open|how big can i go|biggest position|largest position|max long|max short|buying power|how much can i buy|how much can i short|how much can i long|max open|max notional|max exposure|biggest size|how many can i|what can i open|maximum position size|how big of a position can i|how big a position can i|how large a position can i|how much can i|max qty|max quantity|max i can open|most i can open|max buy|how much position|max pos|max i can|max buyable|biggest i can|largest i can|how many coins can i|how many contracts can i|full size',
	maxLev:
		'max leverage|maximum leverage|highest leverage|max lev|what leverage|which leverage|how much leverage|safe leverage|safest leverage|what lev|how high leverage|how high can leverage|leverage can i|how much lev|highest lev|max safe leverage|lev can i|biggest leverage|most leverage|leverage do i need|leverage should i',
	pnl: 'pnl|p&l|p/l|pl|profit|profits|how much do i make|how much would i make|how much will i make|how much i make|what do i make|earn|make|made|profit/loss|profit and loss|what do i get|how much would i lose|how much do i lose|what do i lose|in profit|payout|earnings|gain or loss|what would i make|what is my profit|money',
	breakeven: 'breakeven|break even|break-even|b/e|be price|bep|break even price|breakeven price|break-even price|brake even',
	howLong:
		'how long|how many days|how many hours|days until|hours until|until funding|before funding|how many weeks|how many funding|when does funding|how many payments|time until',
	eats: 'eat|eats|eating|eaten|wipe|wipes|kills|kill|burn|burns|consumes|cancel out|cancels|offset|offsets|exceeds|outweigh|outweighs|eat up|eats up|eats my|drains|drain|swallow|swallows',
	kelly: 'kelly|kelly criterion|kelly fraction|kelly bet|half kelly|full kelly|optimal f|kelly size|kelly %',
	survive:
		'survive|survives|withstand|stress|stress test|stresstest|would i survive|do i survive|can i survive|still alive|hold up|make it through|live through|would i have been|would have been|stress it|shock test|how would i do|what happens to me|am i ok|am i safe|would i be liquidated|simulate',
	before:
		'before|beat|beats|first|ahead of|sooner|prior to|before my|trigger first|triggers first|safe|inside|past|beyond|hit first|hits first|comes first|come first|reach first|fire first|ok|okay|too far|further than|too close to|in time|behind|closer',
	what: 'what|whats|where|wheres|which|what is|whens|when|calc|calculate|check|show|give me|tell me|show me|find|compute|pls|please|where is|wat|wats|wuts|wut',
	if: 'if|what if|what happens if|what happens when|suppose|assuming|assume|say|imagine|in case|when price',
	my: 'my|mine|i|im|me|ill|id|we|our|i am|i was',
	// changing what was said before
	same: 'same|same size|same amount|same leverage|same lev|same entry|same margin|same qty|same everything|same coin|same side|same params|same position size|same trade|same thing|same but|same one|same position|again|ditto|that one|that trade|the same|same setup|idem|same again|this trade|like before',
	change:
		'make it|change it|change to|switch to|set it to|instead|rather|how about|what about|and at|and with|and on|now with|now at|and for|but with|but at|but on|try|what if i|what if its|and in|lets say|go with|wbt|hbu|and if|put it|turn it|now make it|switch it to|move stop to|move the stop to|set stop to|use instead|but|flip|flip it|reverse|reverse it|opposite|opposite side|the other side|other direction|other way',
	double: 'double|double it|double the|double size|twice|twice the|doubled|double the size',
	half: 'half|half it|half the|halve|halve it|cut it in half|half size|half the size',
} as const;
