import { groupPage } from "../../../groups.tsx";

const page = groupPage("team");

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
