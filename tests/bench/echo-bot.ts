// The least a bot can do on the stack that Curbside stands on: restify, Bot Framework's adapter, one teams-ai application. It is what Curbside's own time is compared with.
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { MemoryStorage } from 'botbuilder';
import { createServer, plugins } from 'restify';

const adapter = new TeamsAdapter({});
const application = new Application({ adapter, botAppId: '', storage: new MemoryStorage(), startTypingTimer: false });
application.activity('message', async (context) => void (await context.sendActivity(`You said: ${context.activity.text}`)));

const server = createServer({ name: 'echo' });
server.use(plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Parameters<TeamsAdapter['process']>[0], response, async (context) => void (await application.run(context)));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listens on http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
